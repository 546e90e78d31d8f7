"""Exercise: cross-validation that builds its tracker and its models."""

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
    # TODO: let the caller hand over the tracker and what makes a model.
    def run(self, folds: int) -> None:
        tracker = StdoutTracker()
        for fold in range(1, folds + 1):
            model = Linear()
            loss = Trainer(model, partial(SGD, lr=0.1)).fit()
            tracker.log(fold, loss)


def main() -> None:
    CrossValidation(StdoutTracker(), Linear).run(folds=2)


if __name__ == "__main__":
    main()
