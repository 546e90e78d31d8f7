"""Exercise: say what report_best() needs, and test it with a fake."""

from typing import Any


class TeamTracker:
    def start(self, project: str) -> None:
        print(f"[team] start {project}")

    def log_metric(self, name: str, value: float, step: int) -> None:
        print(f"[team] step {step}: {name}={value}")

    def set_tag(self, key: str, value: str) -> None:
        print(f"[team] {key}={value}")

    def close(self) -> None:
        print("[team] closed")


# TODO: write a Protocol named Tracker, and let report_best() ask for it.
# Then give FakeTracker what it needs to fit, without a base class.


def report_best(tracker: Any, losses: list[float]) -> None:
    """Log the lowest loss, and tag the run with its epoch."""
    best = min(losses)
    epoch = losses.index(best) + 1
    tracker.log_metric("best_loss", best, epoch)
    tracker.set_tag("best_epoch", str(epoch))


class FakeTracker:
    """Keeps each call's arguments as a tuple, without the method's name."""


def main() -> None:
    fake = FakeTracker()
    report_best(fake, [0.9, 0.2, 0.4])
    print(fake.calls)


if __name__ == "__main__":
    main()
