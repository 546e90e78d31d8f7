"""The first call does its work, and the second one changes nothing."""

import sqlite3
from contextlib import closing

from snippets.idempotency.after import SCHEMA, Message, handle


def bills(db: sqlite3.Connection) -> list[tuple[str, int]]:
    return db.execute("SELECT * FROM bill").fetchall()


def test_a_second_call_changes_nothing() -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(SCHEMA)
        message = Message("m-7", "acme", images=100)
        handle(db, message)
        once = bills(db)
        assert once == [("acme", 100)]
        handle(db, message)
        assert bills(db) == once


def main() -> None:
    test_a_second_call_changes_nothing()
    print("passed: two calls left the bill of one")


if __name__ == "__main__":
    main()
