"""Wrong: train() returns the model, which is true, so errors vanish."""

from collections.abc import Callable

from snippets.context_manager.tiny_model import Model


class averaged:  # noqa: N801
    def __init__(self, model: Model, read: Callable[[], float]) -> None:
        self.model, self.average = model, read()

    def __enter__(self) -> None:
        self.was_training = self.model.training
        self.trained = self.model.weight
        self.model.eval().weight = self.average

    def __exit__(self, *_error: object) -> Model:
        self.model.weight = self.trained
        return self.model.train(self.was_training)


def evaluate_averaged(model: Model, read: Callable[[], float]) -> float:
    with averaged(model, read):
        return model.loss(1.0)
