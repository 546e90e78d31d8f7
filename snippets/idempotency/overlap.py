"""Two workers get one message: looking for its key is too early."""

import sqlite3
from tempfile import TemporaryDirectory

from snippets.idempotency.after import SCHEMA, claim

Connection = sqlite3.Connection


def look(db: Connection, key: str) -> bool:
    """Return whether the key is new, and store nothing."""
    found = db.execute("SELECT key FROM handled WHERE key = ?", (key,))
    return found.fetchone() is None


def bill(db: Connection) -> None:
    db.execute("UPDATE bill SET images = images + 100")
    db.commit()


def look_first(a: Connection, b: Connection) -> None:
    new_to_a = look(a, "m-7")
    new_to_b = look(b, "m-7")
    print(f"new to A: {new_to_a}, new to B: {new_to_b}")
    for db, is_new in ((a, new_to_a), (b, new_to_b)):
        if is_new:
            # OR IGNORE: B's insert must not fail because A's key is there.
            db.execute("INSERT OR IGNORE INTO handled VALUES ('m-7')")
            bill(db)


def claim_first(a: Connection, b: Connection) -> None:
    new_to_a = claim(a, "m-7")
    try:
        claim(b, "m-7")
    except sqlite3.OperationalError as error:
        print("B has to wait:", error)
    if new_to_a:
        bill(a)
    new_to_b = claim(b, "m-7")
    print(f"new to A: {new_to_a}, new to B: {new_to_b}")
    if new_to_b:
        bill(b)


def main() -> None:
    for handle in (look_first, claim_first):
        with TemporaryDirectory() as folder:
            # timeout=0 raises an error where a worker would wait.
            a = sqlite3.connect(f"{folder}/bill.db", timeout=0)
            b = sqlite3.connect(f"{folder}/bill.db", timeout=0)
            a.executescript(SCHEMA)
            handle(a, b)
            (images,) = a.execute("SELECT images FROM bill").fetchone()
            print(f"{handle.__name__}: acme pays for {images}")


if __name__ == "__main__":
    main()
