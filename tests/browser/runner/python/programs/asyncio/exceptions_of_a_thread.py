# Exceptions come out of a thread, of every kind.
import asyncio
import time


class Problem(Exception):
    pass


def fail(error):
    time.sleep(0.01)
    raise error


async def main():
    loop = asyncio.get_running_loop()
    for error in (
        Problem("mine"),
        ValueError(1),
        StopIteration(3),
        TimeoutError("own"),
    ):
        try:
            await loop.run_in_executor(None, fail, error)
        except Exception as caught:
            print(repr(caught), repr(caught.__cause__), caught is error)
        try:
            await asyncio.to_thread(fail, error)
        except Exception as caught:
            print(repr(caught))
    print(
        await asyncio.gather(asyncio.to_thread(fail, Problem()), return_exceptions=True)
    )
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.to_thread(fail, Problem("in a group")))
            group.create_task(asyncio.sleep(10))
    except* Problem as problems:
        print(problems.exceptions)


asyncio.run(main())


async def leave():
    await asyncio.to_thread(fail, SystemExit(3))


try:
    asyncio.run(leave())
except SystemExit as stop:
    print("exit", stop.code)
