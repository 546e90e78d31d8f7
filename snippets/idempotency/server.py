"""A server for Check: place_order() of an answer, and its database."""

import sqlite3
from contextlib import suppress
from importlib import reload
from typing import Any

from snippets.idempotency import solution


class Server:
    """Runs an answer on a new database of the answer's SCHEMA."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.db = sqlite3.connect(":memory:")
        self.db.executescript(answer.SCHEMA)

    def restart(self) -> None:
        """Forget all variables, and what was not committed."""
        self.db.rollback()
        self.answer = reload(self.answer)

    def order(self, customer: str, key: str, images: int) -> Any:
        """Call place_order(), and restart, whatever became of it."""
        try:
            return self.answer.place_order(self.db, customer, key, images)
        finally:
            self.restart()

    def order_while_failing(self, write: str) -> None:
        """Order while a write fails, as on a full disk."""
        self.db.execute(
            f"CREATE TRIGGER full BEFORE {write}"
            " BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
        )
        with suppress(Exception):
            self.order("acme", "k-1", 100)
        self.db.execute("DROP TRIGGER full")

    def copy_order(self) -> None:
        """Insert the order a second time, as a call that overlaps may."""
        self.db.execute(
            "INSERT INTO orders (customer, key, images)"
            " SELECT customer, key, images FROM orders"
        )

    def billed(self, customer: str) -> int:
        query = "SELECT images FROM bill WHERE customer = ?"
        return int(self.db.execute(query, (customer,)).fetchone()[0])


def main() -> None:
    server = Server(solution)
    numbers = [server.order("acme", "k-1", 100) for _ in range(2)]
    print(f"orders {numbers}, billed {server.billed('acme')} images")


if __name__ == "__main__":
    main()
