# A deadline ends the wait for a function that sleeps or computes for longer.
import asyncio
import time


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass
    return "computed"


async def main():
    for work in (time.sleep, compute):
        asyncio.get_running_loop().call_later(0.02, print, "timer")
        task = asyncio.create_task(asyncio.to_thread(work, 0.1))
        done, pending = await asyncio.wait({task}, timeout=0.05)
        print(len(done), len(pending))
        print(await task)
        try:
            async with asyncio.timeout(0.02):
                await asyncio.to_thread(work, 0.1)
        except TimeoutError as error:
            print(repr(error))
        loop = asyncio.get_running_loop()
        try:
            await asyncio.wait_for(loop.run_in_executor(None, work, 0.1), 0.02)
        except TimeoutError as error:
            print(repr(error))
    async with asyncio.timeout(5):
        print(await asyncio.to_thread(max, 1, 2))


asyncio.run(main())
print("end")
