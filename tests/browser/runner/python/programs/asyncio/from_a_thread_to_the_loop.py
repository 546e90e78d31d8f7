# A function in a thread can call the loop and wait for what it gives.
import asyncio
import concurrent.futures
import queue
import threading
import time


async def double(number):
    await asyncio.sleep(0.02)
    return 2 * number


def work(loop):
    try:
        asyncio.get_running_loop()
    except RuntimeError as error:
        print(error)
    loop.call_soon_threadsafe(print, "called in the loop")
    time.sleep(0.03)
    print(asyncio.run_coroutine_threadsafe(double(4), loop).result())
    print(asyncio.run_coroutine_threadsafe(double(5), loop).result(timeout=20))
    waiting = asyncio.run_coroutine_threadsafe(asyncio.sleep(30), loop)
    try:
        waiting.result(timeout=0.05)
    except concurrent.futures.TimeoutError as error:
        print(repr(error), waiting.cancel())
    print(asyncio.run(double(6)))
    try:
        asyncio.run_coroutine_threadsafe(divide(1), loop).result()
    except ZeroDivisionError as error:
        print(error)
    event, items = threading.Event(), queue.Queue()
    loop.call_soon_threadsafe(event.set)
    print(event.wait())
    loop.call_soon_threadsafe(loop.call_later, 0.02, items.put, "an item")
    print(items.get())
    lock = threading.Lock()
    lock.acquire()
    loop.call_soon_threadsafe(loop.call_later, 0.02, lock.release)
    with lock:
        print("the lock is free")
    return "done"


async def divide(number):
    return number / 0


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(work, loop))
    event = asyncio.Event()
    asyncio.create_task(asyncio.to_thread(loop.call_soon_threadsafe, event.set))
    await event.wait()
    print("set", asyncio.get_running_loop() is loop)


asyncio.run(main())
