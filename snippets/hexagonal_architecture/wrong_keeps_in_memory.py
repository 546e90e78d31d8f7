"""Wrong: keeps the contract, and forgets everything at a restart."""

from pathlib import Path


class DirectoryCheckpoints:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.saved: dict[str, list[float]] = {}

    def save(self, name: str, weights: list[float]) -> None:
        self.saved[name] = list(weights)

    def load(self, name: str) -> list[float] | None:
        return list(self.saved[name]) if name in self.saved else None
