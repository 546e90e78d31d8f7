"""Train for three epochs, and evaluate after each one."""

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


def evaluate(model: Model, epoch: int) -> float:
    with evaluating(model):
        return sum(model.loss(x) for x in read_validation(epoch))


def main() -> None:
    model = Model()
    for epoch in (1, 2, 3):
        dropout = "on" if model.training else "off"
        print(f"epoch {epoch}: training, dropout is {dropout}")
        model.learn()
        try:
            print(f"epoch {epoch}: loss {evaluate(model, epoch):.2f}")
        except TimeoutError as error:
            print(f"epoch {epoch}: no loss, {error}")


if __name__ == "__main__":
    main()
