"""Adapters for tests: they keep everything in memory."""


class ListTracker:
    def __init__(self) -> None:
        self.logged: list[tuple[int, float]] = []

    def log(self, step: int, loss: float) -> None:
        self.logged.append((step, loss))


class MemoryCheckpoints:
    def __init__(self) -> None:
        self.saved: dict[str, list[float]] = {}

    def save(self, name: str, weights: list[float]) -> None:
        self.saved[name] = list(weights)

    def load(self, name: str) -> list[float] | None:
        return list(self.saved[name]) if name in self.saved else None


def main() -> None:
    checkpoints = MemoryCheckpoints()
    print("before a save:", checkpoints.load("last"))
    checkpoints.save("last", [4.0])
    print("after a save:", checkpoints.load("last"))


if __name__ == "__main__":
    main()
