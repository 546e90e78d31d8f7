"""Solution: the caller decides on the tracker and on the model."""

from collections.abc import Callable
from typing import Protocol

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.tiny_model import Linear


class Tracker(Protocol):
    def log(self, fold: int, loss: float) -> None: ...


# Called with no argument, it returns a new model.
ModelFactory = Callable[[], Linear]


class StdoutTracker:
    def log(self, fold: int, loss: float) -> None:
        print(f"fold {fold}: loss {loss:.3f}")


class CrossValidation:
    def __init__(self, tracker: Tracker, make_model: ModelFactory) -> None:
        self.tracker = tracker
        self.make_model = make_model

    def run(self, folds: int) -> None:
        for fold in range(1, folds + 1):
            model = self.make_model()
            sgd = optim.SGD(model.parameters(), lr=0.1)
            loss = Trainer(model, optimizer=sgd).fit()
            self.tracker.log(fold, loss)


def main() -> None:
    CrossValidation(StdoutTracker(), Linear).run(folds=2)


if __name__ == "__main__":
    main()
