"""Does the training loop stop when the loss diverges? `main` tests it."""

from typing import Protocol

from snippets.hexagonal_architecture.fakes import (
    ListTracker,
    MemoryCheckpoints,
)


class Tracker(Protocol):
    def log(self, step: int, loss: float) -> None: ...


class Checkpoints(Protocol):
    def save(self, name: str, weights: list[float]) -> None: ...
    def load(self, name: str) -> list[float] | None: ...


class DivergedError(Exception):
    """The loss has grown beyond 100."""


def train(tracker: Tracker, checkpoints: Checkpoints, lr: float) -> None:
    """Train a model of one weight; its loss is the weight squared."""
    weights = checkpoints.load("last")
    if weights is None:
        weights = [4.0]
    for step in range(1, 6):
        weights[0] -= lr * 2 * weights[0]  # lr times the gradient
        loss = weights[0] ** 2
        tracker.log(step, loss)
        if loss > 100:
            raise DivergedError(f"loss {loss} at step {step}")
        checkpoints.save("last", weights)


def main() -> None:
    try:
        train(ListTracker(), MemoryCheckpoints(), lr=1.5)
    except DivergedError as error:
        print("the loop stopped:", error)
    else:
        print("the loop did not stop")


if __name__ == "__main__":
    main()
