# time.sleep takes and refuses what CPython's does, and takes its time.
import asyncio
import time
from decimal import Decimal


class Index:
    def __index__(self):
        return 0


class Broken:
    def __index__(self):
        raise LookupError("no index")


class Seconds(float):
    pass


good = [0, 0.0, -0.0, True, False, Index(), Seconds(0.01), 1e-9, 1e-300]
bad = [-1, -0.1, -1e-9, float("nan"), float("inf"), float("-inf"), 1e30, 10**30, 1e10]
bad += [10**10, "1", b"1", None, [], 1j, Decimal(1), Broken(), Index]
for value in good:
    print(time.sleep(value))
for value in bad:
    try:
        time.sleep(value)
    except Exception as error:
        print(type(error).__name__, error if isinstance(error, LookupError) else "")
for args, kwargs in [((), {}), ((1, 2), {}), ((), {"secs": 1}), ((0,), {"secs": 1})]:
    try:
        time.sleep(*args, **kwargs)
    except TypeError as error:
        print(error)
print(time.sleep.__name__)
for clock in (time.monotonic, time.perf_counter, time.time):
    before = clock()
    time.sleep(0.05)
    print(clock() - before >= 0.045)
# A program that replaces it changes its own sleeps, not those of asyncio.
calls, time.sleep = [], lambda seconds: calls.append(seconds)
time.sleep(100)
asyncio.run(asyncio.sleep(0.01))
print(calls)
