"""Wrong: inherits from the Protocol it should match by shape."""

from snippets.protocol.after import Tracker


class FakeTracker(Tracker):
    def __init__(self) -> None:
        self.calls: list[tuple[str, float, int]] = []

    def log_metric(self, name: str, value: float, step: int) -> None:
        self.calls.append((name, value, step))
