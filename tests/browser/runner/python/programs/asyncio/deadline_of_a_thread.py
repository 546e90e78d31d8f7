# A deadline ends the wait for a function that takes longer.
import asyncio
import time


async def main():
    try:
        async with asyncio.timeout(0.05):
            await asyncio.to_thread(time.sleep, 0.2)
        print("in time")
    except TimeoutError:
        print("too late")
    try:
        print(await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.2), 0.05))
    except TimeoutError:
        print("too late again")
    async with asyncio.timeout(5):
        print(await asyncio.to_thread(sum, [1, 2]))


asyncio.run(main())
