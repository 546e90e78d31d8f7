"""A good answer: each change has a context manager of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from snippets.context_manager.after import evaluating
from snippets.context_manager.tiny_model import Model


@contextmanager
def using_weight(model: Model, weight: float) -> Iterator[None]:
    trained = model.weight
    model.weight = weight
    try:
        yield
    finally:
        model.weight = trained


@contextmanager
def averaged(model: Model, read: Callable[[], float]) -> Iterator[None]:
    with evaluating(model):
        average = read()
        with using_weight(model, average):
            yield


def evaluate_averaged(model: Model, read: Callable[[], float]) -> float:
    with averaged(model, read):
        return model.loss(1.0)


def read_average() -> float:
    return 2.5


def read_from_broken_storage() -> float:
    raise TimeoutError("the storage did not answer")


def main() -> None:
    model = Model()
    print("loss:", evaluate_averaged(model, read_average))
    try:
        evaluate_averaged(model, read_from_broken_storage)
    except TimeoutError as error:
        print(error)
    print("training:", model.training)


if __name__ == "__main__":
    main()
