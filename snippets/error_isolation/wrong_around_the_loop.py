"""Wrong: the first failed call ends the training."""

from collections.abc import Callable
from typing import Protocol


class Tracker(Protocol):
    def log(self, step: int, loss: float) -> None: ...

    def finish(self) -> None: ...


def train(
    rows: list[str], tracker: Tracker, save: Callable[[float], None]
) -> tuple[float, int]:
    """Return the mean price, and how many calls the tracker dropped."""
    mean, dropped = 0.0, 0
    try:
        for step, row in enumerate(rows, 1):
            price = float(row)
            loss = (price - mean) ** 2
            mean += (price - mean) / step
            tracker.log(step, loss)
            save(mean)
        tracker.finish()
    except Exception:
        dropped += 1
    return mean, dropped
