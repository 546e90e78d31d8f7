"""The feature store never answers, and its connection is closed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection() -> AsyncIterator[None]:
    print("open the connection")
    try:
        yield
    finally:
        await asyncio.sleep(0)  # Closing may wait, as opening may.
        print("close the connection")


async def read_features() -> None:
    async with connection():
        await asyncio.Event().wait()  # Nothing ever sets this event.


async def main() -> None:
    try:
        async with asyncio.timeout(0.01):
            await read_features()
    except TimeoutError:
        print("the request gives up")


if __name__ == "__main__":
    asyncio.run(main())
