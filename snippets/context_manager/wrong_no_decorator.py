"""Wrong: a generator is no context manager without the decorator."""

from collections.abc import Callable, Iterator

from snippets.context_manager.tiny_model import Model


def averaged(model: Model, read: Callable[[], float]) -> Iterator[None]:
    was_training, trained = model.training, model.weight
    try:
        model.eval()
        model.weight = read()
        yield
    finally:
        model.weight = trained
        model.train(was_training)


def evaluate_averaged(model: Model, read: Callable[[], float]) -> float:
    with averaged(model, read):
        return model.loss(1.0)
