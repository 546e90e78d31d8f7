"""Wrong: the default tracker is built once, when the file is read."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.solution import (
    ModelFactory,
    StdoutTracker,
    Tracker,
)
from snippets.dependency_injection.tiny_model import Linear


class CrossValidation:
    def __init__(
        self,
        tracker: Tracker = StdoutTracker(),  # noqa: B008
        make_model: ModelFactory = Linear,
    ) -> None:
        self.tracker = tracker
        self.make_model = make_model

    def run(self, folds: int) -> None:
        for fold in range(1, folds + 1):
            model = self.make_model()
            sgd = optim.SGD(model.parameters(), lr=0.1)
            loss = Trainer(model, optimizer=sgd).fit()
            self.tracker.log(fold, loss)
