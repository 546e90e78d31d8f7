"""Wrong: makes one model at the start, and trains it in every fold."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import ModelFactory, Tracker


class CrossValidation:
    def __init__(self, tracker: Tracker, make_model: ModelFactory) -> None:
        self.tracker = tracker
        self.model = make_model()

    def run(self, folds: int) -> None:
        for fold in range(1, folds + 1):
            sgd = optim.SGD(self.model.parameters(), lr=0.1)
            loss = Trainer(self.model, optimizer=sgd).fit()
            self.tracker.log(fold, loss)
