"""Wrong: takes the tracker and the maker, and goes on building its own."""

from collections.abc import Callable
from functools import partial

from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import StdoutTracker, Tracker
from snippets.dependency_injection.tiny_model import SGD, Linear


class CrossValidation:
    def __init__(
        self, tracker: Tracker, make_model: Callable[[], Linear]
    ) -> None:
        self.tracker = tracker
        self.make_model = make_model

    def run(self, folds: int) -> None:
        tracker = StdoutTracker()
        for fold in range(1, folds + 1):
            model = Linear()
            loss = Trainer(model, partial(SGD, lr=0.1)).fit()
            tracker.log(fold, loss)
