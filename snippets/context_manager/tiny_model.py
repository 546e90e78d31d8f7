"""A tiny model with a training mode, and data to evaluate it on."""

from collections.abc import Iterator
from typing import Self


class Model:
    """Learns y = 3x. As in PyTorch, `training` turns dropout on."""

    def __init__(self) -> None:
        self.weight = 1.0
        self.training = True

    def train(self, mode: bool = True) -> Self:
        self.training = mode
        return self

    def eval(self) -> Self:
        return self.train(False)

    def learn(self) -> None:
        """Stand in for a step of the optimizer."""
        self.weight += (3 - self.weight) / 2

    def loss(self, x: float) -> float:
        return (self.weight * x - 3 * x) ** 2


def read_validation(step: int) -> Iterator[float]:
    """Read two inputs from a storage that is down at step 2."""
    yield 1.0
    if step == 2:
        raise TimeoutError("the storage did not answer")
    yield 2.0


def main() -> None:
    model = Model()
    print("training:", model.training)
    print("training after eval():", model.eval().training)
    for x in read_validation(step=1):
        print(f"loss for {x}: {model.loss(x)}")


if __name__ == "__main__":
    main()
