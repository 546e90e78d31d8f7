"""Train, then log to two trackers; a colleague wrote the second."""

from typing import Any


class StdoutTracker:
    def log_metric(self, name: str, value: float, step: int) -> None:
        print(f"step {step}: {name}={value}")


class TeamTracker:
    def log_metric(self, name: str, value: float) -> None:
        print(f"{name}={value}")


def train(tracker: Any, epochs: int = 2) -> None:
    """Pay for the epochs, then log the last loss.

    Examples:
        >>> train(StdoutTracker(), epochs=1)
        epoch 1 paid for
        step 1: loss=0.5
    """
    for epoch in range(1, epochs + 1):
        print(f"epoch {epoch} paid for")
    tracker.log_metric("loss", 0.5**epochs, epochs)


def main() -> None:
    train(StdoutTracker())
    train(TeamTracker())


if __name__ == "__main__":
    main()
