# What a function raises in another thread arrives where it is awaited.
import asyncio


def fail(error):
    raise error


async def main():
    for error in (ValueError("bad"), StopIteration(1), SystemExit(3), KeyError("k")):
        try:
            await asyncio.to_thread(fail, error)
        except BaseException as raised:
            print(type(raised).__name__, raised)


asyncio.run(main())
