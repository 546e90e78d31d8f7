"""Train for five epochs, send each loss to a dashboard, save the model."""

from typing import Protocol


class Tracker(Protocol):
    def log(self, epoch: int, loss: float) -> None: ...


class Dashboard:
    """Stands in for a tracking server that is down in epochs 3 and 4."""

    def log(self, epoch: int, loss: float) -> None:
        if epoch in (3, 4):
            raise ConnectionError("the tracking server does not answer")
        print(f"dashboard: epoch {epoch}, loss {loss:.3f}")


def train(tracker: Tracker) -> float:
    weight = 0.0
    for epoch in range(1, 6):
        weight += (3.0 - weight) / 2
        loss = (3.0 - weight) ** 2
        tracker.log(epoch, loss)
    return weight


def main() -> None:
    tracker = Dashboard()
    weight = train(tracker)
    print(f"saved the model: weight {weight:.2f}")


if __name__ == "__main__":
    main()
