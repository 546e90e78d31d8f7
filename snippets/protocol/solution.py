"""A good answer: a Protocol of two methods, and a fake that has both."""

from typing import Any, Protocol


class TeamTracker:
    def start(self, project: str) -> None:
        print(f"[team] start {project}")

    def log_metric(self, name: str, value: float, step: int) -> None:
        print(f"[team] step {step}: {name}={value}")

    def set_tag(self, key: str, value: str) -> None:
        print(f"[team] {key}={value}")

    def close(self) -> None:
        print("[team] closed")


class Tracker(Protocol):
    def log_metric(self, name: str, value: float, step: int) -> None: ...

    def set_tag(self, key: str, value: str) -> None: ...


def report_best(tracker: Tracker, losses: list[float]) -> None:
    """Log the lowest loss, and tag the run with its epoch."""
    best = min(losses)
    epoch = losses.index(best) + 1
    tracker.log_metric("best_loss", best, epoch)
    tracker.set_tag("best_epoch", str(epoch))


class FakeTracker:
    """Keeps each call's arguments as a tuple, without the method's name."""

    def __init__(self) -> None:
        # Tuples of any length (...), with values of any type (Any).
        self.calls: list[tuple[Any, ...]] = []

    def log_metric(self, name: str, value: float, step: int) -> None:
        self.calls.append((name, value, step))

    def set_tag(self, key: str, value: str) -> None:
        self.calls.append((key, value))


def main() -> None:
    fake = FakeTracker()
    report_best(fake, [0.9, 0.2, 0.4])
    print(fake.calls)


if __name__ == "__main__":
    main()
