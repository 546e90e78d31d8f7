"""One contract for every adapter of a port, and a first adapter."""

from typing import Protocol


class Checkpoints(Protocol):
    def save(self, name: str, weights: list[float]) -> None: ...
    def load(self, name: str) -> list[float] | None: ...


class MemoryCheckpoints:
    def __init__(self) -> None:
        self.saved: dict[str, list[float]] = {}

    def save(self, name: str, weights: list[float]) -> None:
        self.saved[name] = list(weights)

    def load(self, name: str) -> list[float] | None:
        return list(self.saved[name]) if name in self.saved else None


def verify_contract(checkpoints: Checkpoints) -> None:
    """Hold an adapter to every promise that the core relies on."""
    weights = [0.5]
    checkpoints.save("best", [0.25])
    checkpoints.save("best", weights)
    loaded = checkpoints.load("best")
    assert loaded == [0.5], f"saved [0.5] last, loaded {loaded!r}"
    weights[0] = loaded[0] = 9.0
    assert checkpoints.load("best") == [0.5], "a checkpoint is a copy"
    assert checkpoints.load("last") is None, "a name never saved loads None"
    print(type(checkpoints).__name__, "keeps the contract")


def main() -> None:
    verify_contract(MemoryCheckpoints())


if __name__ == "__main__":
    main()
