"""What isinstance() with a Protocol compares: names, and nothing else."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class Tracker(Protocol):
    def log_metric(self, name: str, value: float, step: int) -> None: ...


class NoStep:
    def log_metric(self, name: str, value: float) -> None:
        print(f"{name}={value}")


class NotEvenCallable:
    log_metric = "loss.csv"


def main() -> None:
    print("NoStep:", isinstance(NoStep(), Tracker))
    print("NotEvenCallable:", isinstance(NotEvenCallable(), Tracker))
    tracker: object = NoStep()
    assert isinstance(tracker, Tracker)
    tracker.log_metric("loss", 0.25, 2)


if __name__ == "__main__":
    main()
