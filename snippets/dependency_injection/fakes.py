"""Fakes that remember what they saw."""

from snippets.dependency_injection.tiny_model import Linear


class FakeTracker:
    def __init__(self) -> None:
        self.losses: dict[int, float] = {}

    # Python asks for the length when `if` or `or` tests the tracker.
    def __len__(self) -> int:
        return len(self.losses)

    def log(self, fold: int, loss: float) -> None:
        self.losses[fold] = loss


class FakeModelFactory:
    def __init__(self) -> None:
        self.made: list[Linear] = []

    # An object with this method can be called, as a function can.
    def __call__(self) -> Linear:
        model = Linear()
        self.made.append(model)
        return model

    def count_trained(self) -> int:
        return sum(model.loss() < 1 for model in self.made)


def main() -> None:
    tracker = FakeTracker()
    print("an empty tracker counts as", bool(tracker))
    tracker.log(fold=1, loss=0.5)
    print("losses that it got:", tracker.losses)


if __name__ == "__main__":
    main()
