# A function that C calls back can sleep.
import asyncio
import ctypes
import time


def sleep(of):
    start = time.monotonic()
    time.sleep(0.05)
    print("slept", of, time.monotonic() - start >= 0.05)
    return of + 1


def loop(of):
    async def sleep_twice():
        await asyncio.gather(asyncio.sleep(0.02), asyncio.to_thread(time.sleep, 0.02))
        return of + 1

    return asyncio.run(sleep_twice())


def fail(of):
    raise ValueError(of)


number = ctypes.c_int
declare = ctypes.CFUNCTYPE(number, number)
for function in (sleep, loop):
    print(declare(function)(3))
nested = declare(lambda of: declare(sleep)(of) + declare(loop)(of))
print(nested(10))
sleep(0)
