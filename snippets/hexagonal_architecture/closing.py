"""An adapter that `with` opens and closes, even after an error."""

from pathlib import Path
from tempfile import TemporaryDirectory

from snippets.hexagonal_architecture.after import (
    DivergedError,
    Tracker,
    train,
)
from snippets.hexagonal_architecture.fakes import MemoryCheckpoints


class FileTracker:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> Tracker:
        self.file = self.path.open("w")
        return self

    def log(self, step: int, loss: float) -> None:
        self.file.write(f"step {step}: loss {loss}\n")

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        self.file.close()


def main() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "losses.txt")
        file_tracker = FileTracker(path)
        try:
            with file_tracker as tracker:
                train(tracker, MemoryCheckpoints(), lr=1.5)
        except DivergedError as error:
            print("the loop stopped:", error)
        print("the file is closed:", file_tracker.file.closed)
        print(path.read_text(), end="")


if __name__ == "__main__":
    main()
