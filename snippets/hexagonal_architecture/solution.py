"""A good answer: a missing file is None, any other trouble is an error."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from snippets.hexagonal_architecture.contract import verify_contract


class DirectoryCheckpoints:
    """Keeps the weights called `name` as JSON in the file `folder/name`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, name: str, weights: list[float]) -> None:
        (self.folder / name).write_text(json.dumps(weights))

    def load(self, name: str) -> list[float] | None:
        try:
            return list(json.loads((self.folder / name).read_text()))
        except FileNotFoundError:
            return None


def main() -> None:
    with TemporaryDirectory() as folder:
        verify_contract(DirectoryCheckpoints(Path(folder)))


if __name__ == "__main__":
    main()
