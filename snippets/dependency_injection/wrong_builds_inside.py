"""Wrong: keeps what it is given, and goes on building its own."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import (
    ModelFactory,
    StdoutTracker,
    Tracker,
)
from snippets.dependency_injection.tiny_model import Linear


class CrossValidation:
    def __init__(self, tracker: Tracker, make_model: ModelFactory) -> None:
        self.tracker = tracker
        self.make_model = make_model

    def run(self, folds: int) -> None:
        tracker = StdoutTracker()
        for fold in range(1, folds + 1):
            model = Linear()
            sgd = optim.SGD(model.parameters(), lr=0.1)
            loss = Trainer(model, optimizer=sgd).fit()
            tracker.log(fold, loss)
