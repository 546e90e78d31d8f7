"""The same run with its contract written down, so a checker reads it."""

from typing import Protocol


class Tracker(Protocol):
    def log_metric(self, name: str, value: float, step: int) -> None: ...


class StdoutTracker:
    def log_metric(self, name: str, value: float, step: int) -> None:
        print(f"step {step}: {name}={value}")


class TeamTracker:
    def log_metric(self, name: str, value: float, step: int) -> None:
        print(f"{name}={value}")


def train(tracker: Tracker, epochs: int = 2) -> None:
    """Halve the loss each epoch, then log it.

    >>> train(StdoutTracker(), epochs=1)
    epoch 1 paid for
    step 1: loss=0.5
    """
    loss = 1.0
    for epoch in range(1, epochs + 1):
        loss /= 2
        print(f"epoch {epoch} paid for")
    tracker.log_metric("loss", loss, epochs)


def main() -> None:
    train(StdoutTracker())
    train(TeamTracker())


if __name__ == "__main__":
    main()
