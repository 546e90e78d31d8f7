"""A thread pool starts without the id, and `asyncio.to_thread` keeps it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from snippets.context_variables.after import request_id


def read_id() -> str:
    return request_id.get()


async def main() -> None:
    request_id.set("req-1")
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        print("submit:", pool.submit(read_id).result())
        in_pool = await loop.run_in_executor(pool, read_id)
        print("run_in_executor:", in_pool)
        context = copy_context()
        in_copy = await loop.run_in_executor(pool, context.run, read_id)
        print("run_in_executor with a copy:", in_copy)
    print("to_thread:", await asyncio.to_thread(read_id))


if __name__ == "__main__":
    asyncio.run(main())
