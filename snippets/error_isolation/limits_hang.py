"""A server that hangs raises no error, so SafeTracker catches nothing."""

from snippets.error_isolation.after import SafeTracker, train


class SlowDashboard:
    """Each call would take ten minutes. We add them up and do not wait."""

    def __init__(self) -> None:
        self.minutes = 0

    def log(self, epoch: int, loss: float) -> None:
        self.minutes += 10


def main() -> None:
    dashboard = SlowDashboard()
    tracker = SafeTracker(dashboard)
    train(tracker)
    print("calls that tracking dropped:", tracker.dropped)
    print("minutes that the training waited:", dashboard.minutes)


if __name__ == "__main__":
    main()
