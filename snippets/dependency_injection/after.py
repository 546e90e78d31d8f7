"""Three folds, a fresh model for each: the loss should fall every time."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from snippets.dependency_injection.tiny_model import SGD, Linear, Parameter


class Optimizer(Protocol):
    def step(self) -> None: ...


Factory = Callable[[list[Parameter]], Optimizer]


class Trainer:
    def __init__(self, model: Linear, make_optimizer: Factory) -> None:
        self.model = model
        self.optimizer = make_optimizer(model.parameters())

    def fit(self, steps: int = 20) -> float:
        for _ in range(steps):
            self.model.loss()
            self.optimizer.step()
        return self.model.loss()


def main() -> None:
    model = Linear()
    make_optimizer = partial(SGD, lr=0.1)
    for fold in (1, 2, 3):
        start = model.loss()
        loss = Trainer(model, make_optimizer).fit()
        print(f"fold {fold}: loss {start:.3f} -> {loss:.3f}")
        model = Linear()


if __name__ == "__main__":
    main()
