"""Exercise: cross-validation that builds its tracker and its models."""

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
    # TODO: take a tracker and a model factory, and use them in run().
    def run(self, folds: int) -> None:
        tracker = StdoutTracker()
        for fold in range(1, folds + 1):
            model = Linear()
            sgd = optim.SGD(model.parameters(), lr=0.1)
            loss = Trainer(model, optimizer=sgd).fit()
            tracker.log(fold, loss)


def main() -> None:
    CrossValidation(StdoutTracker(), Linear).run(folds=2)


if __name__ == "__main__":
    main()
