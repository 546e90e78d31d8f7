"""Wrong: keeps the weight after the change, so it keeps the average."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from snippets.context_manager.after import evaluating
from snippets.context_manager.tiny_model import Model


@contextmanager
def averaged(model: Model, read: Callable[[], float]) -> Iterator[None]:
    with evaluating(model):
        model.weight = read()
        trained = model.weight
        try:
            yield
        finally:
            model.weight = trained


def evaluate_averaged(model: Model, read: Callable[[], float]) -> float:
    with averaged(model, read):
        return model.loss(1.0)
