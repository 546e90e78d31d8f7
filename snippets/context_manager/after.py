"""Train for three steps of an epoch, and evaluate after each one."""

from collections.abc import Iterator
from contextlib import contextmanager

from snippets.context_manager.tiny_model import Model, read_validation


@contextmanager
def evaluating(model: Model) -> Iterator[None]:
    was_training = model.training
    model.eval()
    try:
        yield
    finally:
        model.train(was_training)


def evaluate(model: Model, step: int) -> float:
    with evaluating(model):
        return sum(model.loss(x) for x in read_validation(step))


def train_one_epoch(model: Model) -> None:
    model.train()
    for step in (1, 2, 3):
        dropout = "on" if model.training else "off"
        print(f"step {step}: training, dropout is {dropout}")
        model.learn()
        try:
            print(f"step {step}: loss {evaluate(model, step):.2f}")
        except TimeoutError as error:
            print(f"step {step}: no loss, {error}")


if __name__ == "__main__":
    train_one_epoch(Model())
