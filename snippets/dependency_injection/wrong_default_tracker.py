"""Wrong: the default tracker is built once, when the file is read."""

from collections.abc import Callable
from functools import partial

from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import StdoutTracker, Tracker
from snippets.dependency_injection.tiny_model import SGD, Linear


class CrossValidation:
    def __init__(
        self,
        tracker: Tracker = StdoutTracker(),  # noqa: B008
        make_model: Callable[[], Linear] = Linear,
    ) -> None:
        self.tracker = tracker
        self.make_model = make_model

    def run(self, folds: int) -> None:
        for fold in range(1, folds + 1):
            model = self.make_model()
            loss = Trainer(model, partial(SGD, lr=0.1)).fit()
            self.tracker.log(fold, loss)
