"""Wrong: nobody learns that the dashboard has gaps."""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol


class Tracker(Protocol):
    def log(self, step: int, loss: float) -> None: ...

    def finish(self) -> None: ...


def train(
    rows: list[str], tracker: Tracker, save: Callable[[float], None]
) -> tuple[float, int]:
    """Return the mean price, and how many calls the tracker dropped."""
    mean = 0.0
    for step, row in enumerate(rows, 1):
        price = float(row)
        loss = (price - mean) ** 2
        mean += (price - mean) / step
        with suppress(Exception):
            tracker.log(step, loss)
        save(mean)
    with suppress(Exception):
        tracker.finish()
    return mean, 0
