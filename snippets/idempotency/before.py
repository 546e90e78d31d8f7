"""A worker bills the images that it scored; its queue delivers twice."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass

SCHEMA = """
CREATE TABLE bill (customer TEXT NOT NULL PRIMARY KEY, images INT NOT NULL);
INSERT INTO bill VALUES ('acme', 0);
"""


@dataclass(frozen=True)
class Message:
    id: str
    customer: str
    images: int


def handle(db: sqlite3.Connection, message: Message) -> None:
    with db:  # Leaving this block saves its changes; an error undoes them.
        billed = db.execute(
            "UPDATE bill SET images = images + ? WHERE customer = ?",
            (message.images, message.customer),
        )
        if billed.rowcount != 1:
            raise LookupError(f"{message.customer} has no bill")
    print(f"billed {message.images} images")


def deliver(db: sqlite3.Connection, message: Message) -> None:
    """Deliver a message until its acknowledgment arrives."""
    for acknowledgment in ("lost", "arrived"):
        print(f"message {message.id} is delivered")
        handle(db, message)
        print(f"acknowledgment {acknowledgment}")


def main() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(SCHEMA)
        deliver(db, Message("m-7", "acme", images=100))
        (images,) = db.execute("SELECT images FROM bill").fetchone()
    print(f"acme sent 100 images and pays for {images}")


if __name__ == "__main__":
    main()
