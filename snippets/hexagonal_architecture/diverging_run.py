"""A run that diverges: what it logged and saved is in the fakes."""

from snippets.hexagonal_architecture.after import DivergedError, train
from snippets.hexagonal_architecture.fakes import (
    ListTracker,
    MemoryCheckpoints,
)


def test_a_run_that_diverges_keeps_its_last_good_checkpoint() -> None:
    tracker, checkpoints = ListTracker(), MemoryCheckpoints()
    try:
        train(tracker, checkpoints, lr=1.5)
    except DivergedError:
        assert tracker.logged == [(1, 64.0), (2, 256.0)]
        assert checkpoints.load("last") == [-8.0]  # its square is 64
    else:
        raise AssertionError("the loop did not stop")


def main() -> None:
    test_a_run_that_diverges_keeps_its_last_good_checkpoint()
    print("passed: the loop stopped, and kept the checkpoint of step 1")


if __name__ == "__main__":
    main()
