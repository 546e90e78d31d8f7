"""Wrong: takes both in run(), where main hands them to the class."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import ModelFactory, Tracker


class CrossValidation:
    def run(
        self, folds: int, tracker: Tracker, make_model: ModelFactory
    ) -> None:
        for fold in range(1, folds + 1):
            model = make_model()
            sgd = optim.SGD(model.parameters(), lr=0.1)
            loss = Trainer(model, optimizer=sgd).fit()
            tracker.log(fold, loss)
