# Timers fire in the order of their times.
import asyncio


async def wait(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name


async def main():
    late = asyncio.create_task(wait("late", 0.06))
    early = asyncio.create_task(wait("early", 0.02))
    done, pending = await asyncio.wait([late, early], timeout=0.04)
    print([task.result() for task in done], len(pending))
    late.cancel()
    print(await asyncio.gather(late, early, return_exceptions=True))


asyncio.run(main())
