# asyncio.run closes an async generator left open.
import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def main():
    global kept
    kept = numbers()
    print(await anext(kept))


asyncio.run(main())
print("end")
