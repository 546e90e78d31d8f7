"""A port with a lifecycle: the core opens a run for each learning rate."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from snippets.hexagonal_architecture.after import (
    Checkpoints,
    DivergedError,
    Tracker,
    train,
)
from snippets.hexagonal_architecture.fakes import (
    ListTracker,
    MemoryCheckpoints,
)


class Runs(Protocol):
    def start(self, name: str) -> AbstractContextManager[Tracker]: ...


def sweep(
    runs: Runs,
    new_checkpoints: Callable[[], Checkpoints],
    rates: list[float],
) -> None:
    """Train once for each rate; `new_checkpoints` is a port of one call."""
    for lr in rates:
        try:
            with runs.start(f"lr={lr}") as tracker:
                train(tracker, new_checkpoints(), lr)
        except DivergedError as stop:
            print(f"lr={lr}: {stop}; on to the next")


class StdoutRuns:
    @contextmanager
    def start(self, name: str) -> Iterator[Tracker]:
        tracker, status = ListTracker(), "failed"
        print(f"{name}: opened")
        try:
            yield tracker
            status = "finished"
        finally:
            print(f"{name}: {status} after {len(tracker.logged)} steps")


def main() -> None:
    sweep(StdoutRuns(), MemoryCheckpoints, rates=[1.5, 0.25])


if __name__ == "__main__":
    main()
