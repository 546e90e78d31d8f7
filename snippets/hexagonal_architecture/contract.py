"""A contract test: what every adapter of Checkpoints must promise."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from snippets.hexagonal_architecture.after import Checkpoints
from snippets.hexagonal_architecture.fakes import MemoryCheckpoints


class DirectoryCheckpoints:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, name: str, weights: list[float]) -> None:
        (self.folder / name).write_text(json.dumps(weights))

    def load(self, name: str) -> list[float] | None:
        try:
            return list(json.loads((self.folder / name).read_text()))
        except FileNotFoundError:
            return None


def verify_contract(checkpoints: Checkpoints) -> None:
    """Hold an empty adapter to every promise that the core relies on."""
    assert checkpoints.load("last") is None, "nothing saved loads None"
    weights = [4.0]
    checkpoints.save("last", weights)
    weights[0] = 2.0
    loaded = checkpoints.load("last")
    assert loaded == [4.0], f"save() must copy: [4.0] became {loaded}"
    loaded[0] = 9.0
    assert checkpoints.load("last") == [4.0], "load() must copy"
    checkpoints.save("last", weights)
    assert checkpoints.load("last") == [2.0], "the last save wins"
    assert checkpoints.load("best") is None, "each name is kept apart"
    print(type(checkpoints).__name__, "keeps the contract")


def main() -> None:
    verify_contract(MemoryCheckpoints())
    with TemporaryDirectory() as folder:
        verify_contract(DirectoryCheckpoints(Path(folder)))


if __name__ == "__main__":
    main()
