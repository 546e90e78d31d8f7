"""SafeRunTracker for start, log and finish: none of the three raises."""

from collections.abc import Callable
from typing import Protocol

from snippets.error_isolation.after import Dashboard, Tracker, train


class RunTracker(Tracker, Protocol):
    def start(self) -> None: ...
    def finish(self) -> None: ...


class SafeRunTracker:
    def __init__(self, tracker: RunTracker) -> None:
        self.tracker = tracker
        self.start_failed = False
        self.dropped = 0

    def start(self) -> None:
        self.start_failed = not self._try(self.tracker.start)

    def log(self, epoch: int, loss: float) -> None:
        if self.start_failed:
            self.dropped += 1  # There is no run that could take the loss.
        else:
            self._try(lambda: self.tracker.log(epoch, loss))

    def finish(self) -> None:
        if not self.start_failed:
            self._try(self.tracker.finish)

    def _try(self, call: Callable[[], None]) -> bool:
        try:
            call()
        except Exception as error:
            self.dropped += 1
            if self.dropped == 1:
                print("warning: tracking fails with", type(error).__name__)
            return False
        return True


class NoServer(Dashboard):
    def start(self) -> None:
        raise ConnectionError("the tracking server does not answer")

    def finish(self) -> None: ...


def main() -> None:
    tracker = SafeRunTracker(NoServer())
    tracker.start()
    print(f"saved the model: weight {train(tracker):.2f}")
    tracker.finish()
    print(f"calls that tracking dropped: {tracker.dropped}")


if __name__ == "__main__":
    main()
