"""Three ways to make a call safe to repeat, the cheapest first."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from snippets.idempotency import after


def clean_up(scratch: Path) -> None:
    """State the result, which is that the file is gone."""
    scratch.unlink(missing_ok=True)


def embed(image: bytes) -> list[float]:
    """Stand in for a model that turns an image into a vector."""
    return [len(image) / 10]


def index_image(index: dict[str, list[float]], image: bytes) -> None:
    """Write under an ID that each try computes alike."""
    index[sha256(image).hexdigest()] = embed(image)


def main() -> None:
    with TemporaryDirectory() as folder:
        scratch = Path(folder) / "m-7.npy"
        scratch.touch()
        for _ in range(2):
            clean_up(scratch)
        print("1. the file is left:", scratch.exists())

    index: dict[str, list[float]] = {}
    for _ in range(2):
        index_image(index, b"a cat")
    print("2. images in the index:", len(index))

    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(after.SCHEMA)
        stored = [after.claim(db, "m-7") for _ in range(2)]
    print("3. the key was new:", stored)


if __name__ == "__main__":
    main()
