"""On an `async def`, a plain wrapper guards the call and not the work."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps

from snippets.decorator.after import Service
from snippets.decorator.any_function import retry

feature_store = Service(answer=12, drops=1)
warehouse = Service(answer=3, drops=1)


@retry
async def load_clicks(user: int) -> int:
    return feature_store.get(user)


AsyncLoader = Callable[[int], Awaitable[int]]


def async_retry(load: AsyncLoader) -> AsyncLoader:
    @wraps(load)
    async def wrapper(user: int) -> int:
        for _ in range(2):
            try:
                return await load(user)
            except ConnectionError:
                print("trying", wrapper.__name__, "again")
        return await load(user)

    return wrapper


@async_retry
async def load_orders(user: int) -> int:
    return warehouse.get(user)


async def main() -> None:
    try:
        print("load_clicks ->", await load_clicks(7))
    except ConnectionError as error:
        print("load_clicks failed at once:", error)
    print("load_orders ->", await load_orders(7))


if __name__ == "__main__":
    asyncio.run(main())
