# The executors of a loop take what CPython's take.
import asyncio
from concurrent.futures import Executor, Future, ThreadPoolExecutor


class AtOnce(Executor):
    def submit(self, function, /, *args, **kwargs):
        print("submit", args)
        future = Future()
        future.set_result(function(*args, **kwargs))
        return future


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(AtOnce(), max, 1, 2))
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(await loop.run_in_executor(pool, max, 3, 4))
    try:
        await loop.run_in_executor(pool, max, 3, 4)
    except RuntimeError as error:
        print(error)
    try:
        loop.set_default_executor(AtOnce())
    except TypeError as error:
        print(error)
    loop.set_default_executor(ThreadPoolExecutor())
    print(await loop.run_in_executor(None, max, 5, 6))
    cancelled = loop.run_in_executor(None, max, 7, 8)
    cancelled.cancel()
    try:
        await cancelled
    except asyncio.CancelledError as error:
        print(repr(error))
    await loop.shutdown_default_executor()
    try:
        await loop.run_in_executor(None, max, 5, 6)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
loop = asyncio.new_event_loop()
ran = []
loop.run_until_complete(loop.run_in_executor(None, ran.append, 1))
loop.close()
print(ran)
try:
    loop.run_in_executor(None, print)
except RuntimeError as error:
    print(error)
