"""The model is the same, whether the tracker works or fails."""

from snippets.error_isolation.after import train
from snippets.error_isolation.safe_run_tracker import SafeRunTracker


class WorkingTracker:
    def start(self) -> None: ...

    def log(self, epoch: int, loss: float) -> None: ...

    def finish(self) -> None: ...


class BrokenTracker(WorkingTracker):
    def log(self, epoch: int, loss: float) -> None:
        raise RuntimeError("broken")


def test_a_broken_tracker_does_not_change_the_model() -> None:
    broken = SafeRunTracker(BrokenTracker())
    broken.start()
    working = SafeRunTracker(WorkingTracker())
    working.start()
    assert train(broken) == train(working)
    assert broken.dropped == 5
    assert working.dropped == 0


def main() -> None:
    test_a_broken_tracker_does_not_change_the_model()
    print("passed: 5 calls were dropped, and the model is the same")


if __name__ == "__main__":
    main()
