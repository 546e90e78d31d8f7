# A lock that its owner may lock again keeps others out: the event loop from a function.
import asyncio
import pickle
import threading
import time

lock = threading.RLock()
condition = threading.Condition()


def hold():
    with lock, lock:
        print("held", lock.acquire(False))
        time.sleep(0.5)
        lock.release()
    print("let go")


def hold_condition():
    with condition:
        time.sleep(0.5)
        print("noticed", condition.wait(5))


async def main():
    held = asyncio.create_task(asyncio.to_thread(hold))
    await asyncio.sleep(0.1)
    print(lock.acquire(blocking=False), lock.acquire(timeout=0.001))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    await held
    print(lock.acquire(blocking=False), lock.acquire(), repr(lock)[:8])
    waits = asyncio.create_task(asyncio.to_thread(hold_condition))
    await asyncio.sleep(0.1)
    print("free", condition.acquire(False))
    await asyncio.sleep(0.6)
    with condition:
        condition.notify()
    await waits


asyncio.run(main())
try:
    pickle.dumps(lock)
except TypeError as error:
    print(error)
try:
    lock.acquire(False, 1)
except ValueError as error:
    print(error)
print(threading.RLock(), type(lock).__module__, type(lock).__name__)
