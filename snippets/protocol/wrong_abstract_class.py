"""Wrong: an abstract base class, so that every fake must inherit."""

from abc import ABC, abstractmethod
from typing import Any


class Tracker(ABC):
    @abstractmethod
    def log_metric(self, name: str, value: float, step: int) -> None: ...

    @abstractmethod
    def set_tag(self, key: str, value: str) -> None: ...


def report_best(tracker: Tracker, losses: list[float]) -> None:
    """Log the lowest loss, and tag the run with its epoch."""
    best = min(losses)
    epoch = losses.index(best) + 1
    tracker.log_metric("best_loss", best, epoch)
    tracker.set_tag("best_epoch", str(epoch))


class FakeTracker(Tracker):
    """Keeps each call's arguments as a tuple, without the method's name."""

    def __init__(self) -> None:
        self.calls: list[tuple[Any, ...]] = []

    def log_metric(self, name: str, value: float, step: int) -> None:
        self.calls.append((name, value, step))

    def set_tag(self, key: str, value: str) -> None:
        self.calls.append((key, value))
