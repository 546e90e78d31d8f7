"""Wrong: the method has the right name and takes too little."""


class FakeTracker:
    def __init__(self) -> None:
        self.calls: list[tuple[str, float]] = []

    def log_metric(self, name: str, value: float) -> None:
        self.calls.append((name, value))
