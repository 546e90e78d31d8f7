"""Wrong: the error is caught, so the caller never hears of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from snippets.context_manager.tiny_model import Model


@contextmanager
def averaged(model: Model, read: Callable[[], float]) -> Iterator[None]:
    was_training, trained = model.training, model.weight
    try:
        model.eval()
        model.weight = read()
        yield
    except TimeoutError as error:
        print("evaluation failed:", error)
    finally:
        model.weight = trained
        model.train(was_training)


def evaluate_averaged(model: Model, read: Callable[[], float]) -> float:
    with averaged(model, read):
        return model.loss(1.0)
