# A deadline ends the wait for a function that sleeps or computes for longer.
import asyncio
import time


def compute(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass
    return "computed"


async def main():
    loop = asyncio.get_running_loop()
    for work, seconds in ((time.sleep, 0.5), (compute, 0.3)):
        loop.call_later(0.02, print, "timer")
        task = asyncio.create_task(asyncio.to_thread(work, seconds))
        done, pending = await asyncio.wait({task}, timeout=0.05)
        print(len(done), len(pending))
        print(await task)
        try:
            await asyncio.wait_for(loop.run_in_executor(None, work, seconds), 0.02)
        except TimeoutError as error:
            print(repr(error))
    try:
        async with asyncio.timeout(0.02):
            await asyncio.to_thread(time.sleep, 0.5)
    except TimeoutError as error:
        print(repr(error))
    async with asyncio.timeout(5):
        print(await asyncio.to_thread(max, 1, 2))


asyncio.run(main())
print("end")
