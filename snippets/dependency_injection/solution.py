"""A good answer: one tracker for all folds, and a new model for each."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.tiny_model import SGD, Linear


class Tracker(Protocol):
    def log(self, fold: int, loss: float) -> None: ...


class StdoutTracker:
    def log(self, fold: int, loss: float) -> None:
        print(f"fold {fold}: loss {loss:.3f}")


class CrossValidation:
    def __init__(
        self, tracker: Tracker, make_model: Callable[[], Linear]
    ) -> None:
        self.tracker = tracker
        self.make_model = make_model

    def run(self, folds: int) -> None:
        for fold in range(1, folds + 1):
            model = self.make_model()
            loss = Trainer(model, partial(SGD, lr=0.1)).fit()
            self.tracker.log(fold, loss)


def main() -> None:
    CrossValidation(StdoutTracker(), Linear).run(folds=2)


if __name__ == "__main__":
    main()
