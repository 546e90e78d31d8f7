"""Exercise: an adapter that keeps checkpoints in a directory."""

from pathlib import Path
from tempfile import TemporaryDirectory

from snippets.hexagonal_architecture.contract import verify_contract


class DirectoryCheckpoints:
    """Keeps the weights called `name` as JSON in the file `folder/name`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    # TODO: match Checkpoints and keep its contract.


def main() -> None:
    with TemporaryDirectory() as folder:
        verify_contract(DirectoryCheckpoints(Path(folder)))


if __name__ == "__main__":
    main()
