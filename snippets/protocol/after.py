"""Train with our tracker, then with a colleague's."""

from typing import Protocol


class Tracker(Protocol):
    def log_metric(self, name: str, value: float, step: int) -> None: ...

    def log_model(self, path: str, step: int) -> None: ...


class StdoutTracker:
    def log_metric(self, name: str, value: float, step: int) -> None:
        print(f"step {step}: {name}={value}")

    def log_model(self, path: str, step: int) -> None:
        print(f"step {step}: saved {path}")


class TeamTracker:
    def log_metric(self, name: str, value: float, step: int) -> None:
        print(f"[team] step {step}: {name}={value}")

    def log_model(self, path: str, step: int) -> None:
        print(f"[team] step {step}: saved {path}")


def train(tracker: Tracker, epochs: int = 2) -> None:
    """Log the loss after each epoch, and the model at the very end."""
    for epoch in range(1, epochs + 1):
        tracker.log_metric("loss", 0.5**epoch, epoch)
    tracker.log_model("model.pt", epochs)


def main() -> None:
    train(StdoutTracker())
    train(TeamTracker())


if __name__ == "__main__":
    main()
