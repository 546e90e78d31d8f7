"""Wrong: calls the tracker, which is ready, as a factory."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import ModelFactory, Tracker


class CrossValidation:
    def __init__(
        self, tracker: type[Tracker], make_model: ModelFactory
    ) -> None:
        self.tracker = tracker
        self.make_model = make_model

    def run(self, folds: int) -> None:
        tracker = self.tracker()
        for fold in range(1, folds + 1):
            model = self.make_model()
            sgd = optim.SGD(model.parameters(), lr=0.1)
            loss = Trainer(model, optimizer=sgd).fit()
            tracker.log(fold, loss)
