"""Two workers get one message: looking for its key is too early."""

from contextlib import closing
from sqlite3 import Connection, OperationalError, connect
from tempfile import TemporaryDirectory

from snippets.idempotency.after import SCHEMA, claim

BILL = "UPDATE bill SET images = images + 100 WHERE customer = 'acme'"


def look(db: Connection, key: str) -> bool:
    """Return whether the key is new, and store nothing."""
    found = db.execute("SELECT key FROM handled WHERE key = ?", (key,))
    return found.fetchone() is None


def look_first(a: Connection, b: Connection) -> None:
    new_to_a, new_to_b = look(a, "m-7"), look(b, "m-7")
    print(f"new to A: {new_to_a}, new to B: {new_to_b}")
    for db, is_new in ((a, new_to_a), (b, new_to_b)):
        if is_new:
            with db:
                claim(db, "m-7")  # Its answer comes too late to be read.
                db.execute(BILL)


def claim_first(a: Connection, b: Connection) -> None:
    with a:
        new_to_a = claim(a, "m-7")
        try:
            claim(b, "m-7")
        except OperationalError as error:
            print("B has to wait:", error)
        if new_to_a:
            a.execute(BILL)
    with b:
        new_to_b = claim(b, "m-7")
        if new_to_b:
            b.execute(BILL)
    print(f"new to A: {new_to_a}, new to B: {new_to_b}")


def open_bills(path: str) -> closing[Connection]:
    return closing(connect(path, timeout=0))  # Raise instead of waiting.


def main() -> None:
    with TemporaryDirectory() as folder:
        for handle in (look_first, claim_first):
            path = f"{folder}/{handle.__name__}.db"
            with open_bills(path) as a, open_bills(path) as b:
                a.executescript(SCHEMA)
                handle(a, b)
                (images,) = a.execute("SELECT images FROM bill").fetchone()
            print(f"{handle.__name__}: acme pays for {images}")


if __name__ == "__main__":
    main()
