"""Nothing commits its changes, so a restart loses them."""

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
    added = db.execute(
        "INSERT INTO orders (customer, key, images) VALUES (?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (customer, key, images),
    )
    if added.rowcount == 1:
        billed = db.execute(
            "UPDATE bill SET images = images + ? WHERE customer = ?",
            (images, customer),
        )
        if billed.rowcount != 1:
            raise LookupError(f"{customer} has no bill")
    number, ordered = db.execute(
        "SELECT number, images FROM orders WHERE customer = ? AND key = ?",
        (customer, key),
    ).fetchone()
    if ordered != images:
        raise ValueError(f"key {key} was used for {ordered} images")
    return int(number)
