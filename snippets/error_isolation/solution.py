"""A good answer: only the calls of the tracker stand in a `try`."""

from collections.abc import Callable
from typing import Protocol

from snippets.error_isolation.fakes import FakeTracker


class Tracker(Protocol):
    def log(self, step: int, loss: float) -> None: ...

    def finish(self) -> None: ...


def train(
    rows: list[str], tracker: Tracker, save: Callable[[float], None]
) -> tuple[float, int]:
    """Return the mean price, and how many calls the tracker dropped."""
    mean, dropped = 0.0, 0
    for step, row in enumerate(rows, 1):
        price = float(row)
        loss = (price - mean) ** 2
        mean += (price - mean) / step
        try:
            tracker.log(step, loss)
        except Exception as error:
            dropped += 1
            if dropped == 1:
                print("warning: tracking fails:", error)
        save(mean)
    try:
        tracker.finish()
    except Exception as error:
        dropped += 1
        print("warning: the tracker did not finish:", error)
    return mean, dropped


def main() -> None:
    tracker = FakeTracker(fails_at=[2, "finish"])
    checkpoints: list[float] = []
    rows = ["4.0", "6.0", "8.0"]
    mean, dropped = train(rows, tracker, checkpoints.append)
    print(f"mean price {mean}, checkpoints {checkpoints}")
    print(f"steps on the dashboard {tracker.got}, dropped {dropped}")


if __name__ == "__main__":
    main()
