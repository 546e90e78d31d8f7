"""Wrong: the list belongs to the class, so every fake shares it."""


class FakeTracker:
    calls: list[tuple[str, float, int]] = []

    def log_metric(self, name: str, value: float, step: int) -> None:
        self.calls.append((name, value, step))
