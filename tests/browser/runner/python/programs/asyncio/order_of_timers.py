# Timers, callbacks and sleeps come in CPython's order, also after the loop was blocked.
import asyncio
import time


async def sleeper(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    # The loop's clock stands still meanwhile, so that a busy machine changes no order.
    now = loop.time()
    loop.time = lambda: now
    for name, seconds in (("c", 0.09), ("a", 0.03), ("b", 0.06)):
        loop.call_later(seconds, print, "timer", name)
    tasks = [asyncio.create_task(sleeper(n, n / 50)) for n in (3, 1, 2)]
    loop.call_soon(print, "soon")
    await asyncio.sleep(0)
    time.sleep(0.12)
    del loop.time
    print("blocked")
    await asyncio.gather(*tasks)
    try:
        async with asyncio.timeout(0.02):
            time.sleep(0.05)
            print("no await, no timeout")
            await asyncio.sleep(0.01)
    except TimeoutError:
        print("timeout")


asyncio.run(main())
