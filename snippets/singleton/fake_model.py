"""A request gets its label from a fake model, without any weights."""

from unittest.mock import patch

from snippets.singleton import after


class FakeModel:
    def predict(self, review: str) -> str:
        return "neutral"


def get_fake() -> FakeModel:
    return FakeModel()


def test_a_request_gets_the_label_of_the_model() -> None:
    with patch.object(after, "get_model", get_fake):
        assert after.handle("it broke").endswith("neutral")


def main() -> None:
    test_a_request_gets_the_label_of_the_model()
    print("passed: the review got the label of the fake model")


if __name__ == "__main__":
    main()
