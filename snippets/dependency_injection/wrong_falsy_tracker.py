"""Wrong: `or` puts its own tracker in the place of an empty one."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import (
    ModelFactory,
    StdoutTracker,
    Tracker,
)


class CrossValidation:
    def __init__(
        self, tracker: Tracker | None, make_model: ModelFactory
    ) -> None:
        self.tracker = tracker or StdoutTracker()
        self.make_model = make_model

    def run(self, folds: int) -> None:
        for fold in range(1, folds + 1):
            model = self.make_model()
            sgd = optim.SGD(model.parameters(), lr=0.1)
            loss = Trainer(model, optimizer=sgd).fit()
            self.tracker.log(fold, loss)
