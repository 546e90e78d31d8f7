"""Wrong: keeps one checkpoint, whatever its name."""

import json
from pathlib import Path


class DirectoryCheckpoints:
    def __init__(self, folder: Path) -> None:
        self.file = folder / "checkpoint.json"

    def save(self, name: str, weights: list[float]) -> None:
        self.file.write_text(json.dumps(weights))

    def load(self, name: str) -> list[float] | None:
        if not self.file.exists():
            return None
        return json.loads(self.file.read_text())
