"""The worker dies after it charged a card, which no rollback undoes."""

import sqlite3
from contextlib import closing, suppress

from snippets.idempotency import after
from snippets.idempotency.after import Message


class PaymentService:
    """Another company's server, which our transaction cannot reach."""

    def __init__(self) -> None:
        self.charged = 0
        self.keys: set[str] = set()

    def charge(self, images: int, key: str | None) -> None:
        if key is None or key not in self.keys:
            self.charged += images
        if key is not None:
            self.keys.add(key)


class WorkerDiedError(Exception):
    """Stands in for a machine that is switched off."""


def deliver_twice(payments: PaymentService, key: str | None) -> None:
    message = Message("m-7", "acme", images=100)
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(after.SCHEMA)
        with suppress(WorkerDiedError), db:
            if after.claim(db, message.id):
                payments.charge(message.images, key)
                raise WorkerDiedError  # In the block, so our key is lost.
        with db:
            if after.claim(db, message.id):
                payments.charge(message.images, key)


def main() -> None:
    payments = PaymentService()
    deliver_twice(payments, key=None)
    print("our key alone: charged for", payments.charged)

    payments = PaymentService()
    deliver_twice(payments, key="m-7")
    print("key handed on: charged for", payments.charged)


if __name__ == "__main__":
    main()
