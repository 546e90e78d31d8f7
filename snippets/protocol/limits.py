"""mypy lets a renamed parameter through; a call with name= then fails."""

from typing import Protocol


class Tracker(Protocol):
    def log_metric(self, name: str, value: float, step: int) -> None: ...


class KeyTracker:
    def log_metric(self, key: str, value: float, step: int) -> None:
        print(f"step {step}: {key}={value}")


def log_by_position(tracker: Tracker) -> None:
    tracker.log_metric("loss", 0.5, 1)


def log_by_name(tracker: Tracker) -> None:
    tracker.log_metric(name="loss", value=0.25, step=2)


def main() -> None:
    log_by_position(KeyTracker())
    log_by_name(KeyTracker())


if __name__ == "__main__":
    main()
