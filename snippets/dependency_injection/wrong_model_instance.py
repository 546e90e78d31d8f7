"""Wrong: takes a model, where main hands over a factory."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import Tracker
from snippets.dependency_injection.tiny_model import Linear


class CrossValidation:
    def __init__(self, tracker: Tracker, model: Linear) -> None:
        self.tracker = tracker
        self.model = model

    def run(self, folds: int) -> None:
        for fold in range(1, folds + 1):
            sgd = optim.SGD(self.model.parameters(), lr=0.1)
            loss = Trainer(self.model, optimizer=sgd).fit()
            self.tracker.log(fold, loss)
