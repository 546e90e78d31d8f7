"""Wrong: remembers the last call and forgets those before it."""


class FakeTracker:
    def __init__(self) -> None:
        self.calls: list[tuple[str, float, int]] = []

    def log_metric(self, name: str, value: float, step: int) -> None:
        self.calls = [(name, value, step)]
