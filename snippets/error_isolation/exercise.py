"""Exercise: the training dies with its tracker."""

from collections.abc import Callable
from typing import Protocol

from snippets.error_isolation.fakes import FakeTracker


class Tracker(Protocol):
    def log(self, step: int, loss: float) -> None: ...

    def finish(self) -> None: ...


# TODO: survive a tracker that fails, and return how many calls it dropped.
def train(
    rows: list[str], tracker: Tracker, save: Callable[[float], None]
) -> tuple[float, int]:
    """Return the mean price, and how many calls the tracker dropped."""
    mean = 0.0
    for step, row in enumerate(rows, 1):
        price = float(row)
        loss = (price - mean) ** 2
        mean += (price - mean) / step
        tracker.log(step, loss)
        save(mean)
    tracker.finish()
    return mean, 0


def main() -> None:
    tracker = FakeTracker(fails_at=[2, "finish"])
    checkpoints: list[float] = []
    rows = ["4.0", "6.0", "8.0"]
    mean, dropped = train(rows, tracker, checkpoints.append)
    print(f"mean price {mean}, checkpoints {checkpoints}")
    print(f"steps on the dashboard {tracker.got}, dropped {dropped}")


if __name__ == "__main__":
    main()
