# A program in which all wait for something else is told so.
# Differs: A program that waits for ever
# In the browser:
#   this waits for ever: nothing is left to end it
#   this waits for ever: nothing is left to end it
#   this waits for ever: nothing is left to end it
#   it goes on
import asyncio
import os
import queue
import threading
import time


async def wait():
    await asyncio.Event().wait()


async def wait_for_thread():
    lock = threading.Lock()

    def work():
        with lock:
            time.sleep(0.5)

    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.sleep(0.02)
    # On a machine it waits until the function has ended.
    with lock:
        await task


try:
    # On a machine it would wait for ever, so it is ended there.
    threading.Timer(0.3, os._exit, [0]).start()
except RuntimeError:
    pass
for start in (
    lambda: asyncio.run(wait()),
    lambda: asyncio.run(wait_for_thread()),
    queue.Queue().get,
):
    try:
        start()
    except RuntimeError as error:
        print(error)
asyncio.run(asyncio.sleep(0.01))
print("it goes on")
