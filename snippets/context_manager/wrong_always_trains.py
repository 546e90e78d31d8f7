"""Wrong: a model that came in eval mode leaves in training mode."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from snippets.context_manager.tiny_model import Model


@contextmanager
def averaged(model: Model, read: Callable[[], float]) -> Iterator[None]:
    trained = model.weight
    try:
        model.eval()
        model.weight = read()
        yield
    finally:
        model.weight = trained
        model.train()


def evaluate_averaged(model: Model, read: Callable[[], float]) -> float:
    with averaged(model, read):
        return model.loss(1.0)
