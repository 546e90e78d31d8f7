"""Wrong: takes the maker of models for a model."""

from functools import partial

from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import Tracker
from snippets.dependency_injection.tiny_model import SGD, Linear


class CrossValidation:
    def __init__(self, tracker: Tracker, model: Linear) -> None:
        self.tracker = tracker
        self.model = model

    def run(self, folds: int) -> None:
        for fold in range(1, folds + 1):
            loss = Trainer(self.model, partial(SGD, lr=0.1)).fit()
            self.tracker.log(fold, loss)
