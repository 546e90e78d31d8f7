# Deadlines hold with a clock that a function in a thread moves.
import asyncio
import time


class Clock:
    now = 100.0

    def time(self):
        return self.now

    def pass_time(self, seconds):
        time.sleep(0.02)
        self.now += seconds
        time.sleep(0.02)
        return self.now


async def main():
    clock = Clock()
    asyncio.get_running_loop().time = clock.time
    try:
        async with asyncio.timeout(1):
            await asyncio.to_thread(clock.pass_time, 5)
    except TimeoutError:
        print("too late at", clock.now)
    async with asyncio.timeout(10):
        print("in time at", await asyncio.to_thread(clock.pass_time, 5))


asyncio.run(main())
