"""The training puts losses into a queue, and a thread sends them."""

from contextlib import suppress
from queue import Full, Queue
from threading import Event, Thread
from time import monotonic

from snippets.error_isolation.after import Tracker, train


class QueueTracker:
    """Never waits for the tracker: if the queue is full, drops the call."""

    def __init__(self, tracker: Tracker, size: int) -> None:
        self.tracker = tracker
        self.logged = self.sent = 0
        self.queue: Queue[tuple[int, float] | None] = Queue(size)
        self.thread = Thread(target=self._send, daemon=True)
        self.thread.start()

    def log(self, epoch: int, loss: float) -> None:
        self.logged += 1
        with suppress(Full):
            self.queue.put_nowait((epoch, loss))

    def _send(self) -> None:
        warned = False
        while point := self.queue.get():
            try:
                self.tracker.log(*point)
                self.sent += 1
            except Exception as error:
                if not warned:
                    print(f"warning: tracking fails: {error}")
                warned = True

    def close(self, seconds: float) -> int:
        """Wait for the rest, but not for ever; return how many are lost."""
        end = monotonic() + seconds
        with suppress(Full):
            self.queue.put(None, timeout=seconds)  # None ends the thread.
        self.thread.join(max(0, end - monotonic()))
        return self.logged - self.sent


class HangingDashboard:
    def log(self, epoch: int, loss: float) -> None:
        Event().wait()  # Nobody sets this event, so this never returns.


def main() -> None:
    tracker = QueueTracker(HangingDashboard(), size=2)
    try:
        print(f"saved the model: weight {train(tracker):.2f}")
    finally:
        print("calls that tracking dropped:", tracker.close(seconds=0.1))


if __name__ == "__main__":
    main()
