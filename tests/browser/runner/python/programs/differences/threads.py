# There is one thread. Functions for other threads run one after the other.
# Differs: Threads
# In the browser:
#   thread: can't start new thread: a browser gives Python only one (asyncio.to_thread works all the same)
#   timer: can't start new thread: a browser gives Python only one (asyncio.to_thread works all the same)
#   submit: can't start new thread: a browser gives Python only one (asyncio.to_thread works all the same)
#   True
#   MainThread
#   what is the thread's: main, 1
#   begin a, end a, begin b, end b
#   begin c, end c, cancelled
import asyncio
import sqlite3
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def submit():
    with ThreadPoolExecutor() as pool:
        return pool.submit(max, 1, 2).result()


starts = {
    "thread": lambda: threading.Thread(target=int).start(),
    "timer": lambda: threading.Timer(0.01, int).start(),
    "submit": submit,
}
for name, start in starts.items():
    try:
        start()
        print(f"{name}: started")
    except RuntimeError as error:
        print(f"{name}: {error}")
print(threading.main_thread() in threading.enumerate())
events = []


def work(name, seconds):
    events.append(f"begin {name}")
    time.sleep(seconds)
    events.append(f"end {name}")


async def work_later(name):
    # So that the other has begun.
    await asyncio.sleep(0.1)
    await asyncio.to_thread(work, name, 0.02)


async def look_at_what_is_the_threads():
    mine = threading.local()
    mine.name = "main"
    database = sqlite3.connect(":memory:")

    def look():
        name = getattr(mine, "name", "nothing")
        try:
            return name, database.execute("select 1").fetchone()[0]
        except sqlite3.ProgrammingError:
            return name, "refused"

    name, answer = await asyncio.to_thread(look)
    print(f"what is the thread's: {name}, {answer}")


async def use_threads():
    name = await asyncio.to_thread(lambda: threading.current_thread().name)
    print(name.rstrip("_0123456789"))
    await look_at_what_is_the_threads()
    await asyncio.gather(asyncio.to_thread(work, "a", 0.6), work_later("b"))


async def leave():
    asyncio.get_running_loop().call_later(0.02, sys.exit)
    try:
        await asyncio.to_thread(work, "c", 0.06)
    finally:
        events.append("cancelled")


for main in (use_threads, leave):
    events.clear()
    try:
        asyncio.run(main())
    except SystemExit:
        pass
    print(", ".join(events))
