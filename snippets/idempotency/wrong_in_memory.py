"""It remembers the keys in a variable, which a restart empties."""

import sqlite3

SCHEMA = """
CREATE TABLE bill (customer TEXT NOT NULL PRIMARY KEY, images INT NOT NULL);
CREATE TABLE orders (
    number INTEGER PRIMARY KEY, customer TEXT NOT NULL, key TEXT NOT NULL,
    images INT NOT NULL
);
INSERT INTO bill VALUES ('acme', 0), ('zeta', 0);
"""


numbers: dict[tuple[str, str], tuple[int, int]] = {}


def place_order(
    db: sqlite3.Connection, customer: str, key: str, images: int
) -> int:
    if (customer, key) in numbers:
        number, ordered = numbers[customer, key]
        if ordered != images:
            raise ValueError(f"key {key} was used for {ordered} images")
        return number
    with db:
        added = db.execute(
            "INSERT INTO orders (customer, key, images) VALUES (?, ?, ?)",
            (customer, key, images),
        )
        billed = db.execute(
            "UPDATE bill SET images = images + ? WHERE customer = ?",
            (images, customer),
        )
        if billed.rowcount != 1:
            raise LookupError(f"{customer} has no bill")
    numbers[customer, key] = added.lastrowid, images
    return added.lastrowid
