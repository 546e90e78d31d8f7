"""Two deliveries overlap: looking first is too early, claiming is not."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable

from snippets.idempotency import after
from snippets.idempotency.after import Message

Handler = Callable[[sqlite3.Connection, Message], Awaitable[None]]
handled: set[str] = set()


def bill(db: sqlite3.Connection, message: Message) -> None:
    with db:
        db.execute(
            "UPDATE bill SET images = images + ? WHERE customer = ?",
            (message.images, message.customer),
        )
    print(f"billed {message.images} images")


async def score() -> None:
    await asyncio.sleep(0)  # While one waits here, the other delivery runs.


async def look_first(db: sqlite3.Connection, message: Message) -> None:
    if message.id in handled:
        return
    await score()
    bill(db, message)
    handled.add(message.id)


async def claim_first(db: sqlite3.Connection, message: Message) -> None:
    await score()
    after.handle(db, message)


async def bill_twice(handler: Handler) -> None:
    db = sqlite3.connect(":memory:")
    db.executescript(after.SCHEMA)
    message = Message("m-7", "acme", images=100)
    await asyncio.gather(handler(db, message), handler(db, message))
    (images,) = db.execute("SELECT images FROM bill").fetchone()
    print(f"{handler.__name__}: acme pays for {images}")


async def main() -> None:
    await bill_twice(look_first)
    await bill_twice(claim_first)


if __name__ == "__main__":
    asyncio.run(main())
