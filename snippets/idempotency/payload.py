"""A claim that refuses a known key with another payload."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict

from snippets.idempotency.after import Message

SCHEMA = """
CREATE TABLE handled (key TEXT NOT NULL PRIMARY KEY, payload TEXT NOT NULL);
"""


def look(db: sqlite3.Connection, key: str, payload: str) -> bool:
    """Return whether the key is new; refuse it with another payload."""
    found = db.execute("SELECT payload FROM handled WHERE key = ?", (key,))
    row = found.fetchone()
    if row is not None and row[0] != payload:
        raise ValueError(f"key {key} was used for {row[0]}")
    return row is None


def claim(db: sqlite3.Connection, key: str, payload: str) -> bool:
    """Store key and payload; return False if both were stored before."""
    added = db.execute(
        "INSERT INTO handled VALUES (?, ?) ON CONFLICT DO NOTHING",
        (key, payload),
    )
    look(db, key, payload)  # Raises an error if the payloads differ.
    return added.rowcount == 1


def main() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(SCHEMA)
        for images in (100, 100, 250):
            message = Message("m-7", "acme", images)
            payload = json.dumps(asdict(message), sort_keys=True)
            try:
                with db:
                    is_new = claim(db, message.id, payload)
                print(f"{images} images, new: {is_new}")
            except ValueError:
                print(f"{images} images: refused")


if __name__ == "__main__":
    main()
