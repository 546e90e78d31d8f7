"""Fakes that remember what they saw, and a trial run of an answer."""

from typing import Any

from snippets.dependency_injection.tiny_model import Linear

BUILD = "CrossValidation(FakeTracker(), FakeModelFactory())"
RUN = f"{BUILD}.run(folds=2)"


class FakeTracker:
    def __init__(self) -> None:
        self.losses: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self.losses)

    def log(self, fold: int, loss: float) -> None:
        self.losses[fold] = loss


class FakeModelFactory:
    def __init__(self) -> None:
        self.made: list[Linear] = []

    def __call__(self) -> Linear:
        model = Linear()
        self.made.append(model)
        return model


def run_two_folds(
    answer: Any, tracker: FakeTracker, make_model: FakeModelFactory
) -> str:
    """Say which of the two calls failed, or nothing if both worked."""
    call = BUILD
    try:
        validation = answer.CrossValidation(tracker, make_model)
        call = RUN
        validation.run(folds=2)
    except Exception as error:
        return f"{call} raised {type(error).__name__}: {error}."
    return ""


def main() -> None:
    tracker = FakeTracker()
    print("an empty tracker counts as", bool(tracker))
    tracker.log(fold=1, loss=0.5)
    print("losses that it got:", tracker.losses)


if __name__ == "__main__":
    main()
