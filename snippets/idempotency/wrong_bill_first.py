"""It bills in a block of its own, before it stores the order."""

import sqlite3

SCHEMA = """
CREATE TABLE bill (customer TEXT NOT NULL PRIMARY KEY, images INT NOT NULL);
CREATE TABLE orders (
    number INTEGER PRIMARY KEY, customer TEXT NOT NULL, key TEXT NOT NULL,
    images INT NOT NULL,
    UNIQUE (customer, key)
);
INSERT INTO bill VALUES ('acme', 0), ('zeta', 0);
"""


def place_order(
    db: sqlite3.Connection, customer: str, key: str, images: int
) -> int:
    with db:
        found = db.execute(
            "SELECT number, images FROM orders"
            " WHERE customer = ? AND key = ?",
            (customer, key),
        ).fetchone()
    if found is not None:
        if found[1] != images:
            raise ValueError(f"key {key} was used for {found[1]} images")
        return int(found[0])
    with db:
        billed = db.execute(
            "UPDATE bill SET images = images + ? WHERE customer = ?",
            (images, customer),
        )
        if billed.rowcount != 1:
            raise LookupError(f"{customer} has no bill")
    with db:
        added = db.execute(
            "INSERT INTO orders (customer, key, images) VALUES (?, ?, ?)",
            (customer, key, images),
        )
    return added.lastrowid
