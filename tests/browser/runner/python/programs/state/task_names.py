# Tasks, threads and processes are counted from one.
import asyncio
import multiprocessing
import threading


async def main():
    inner = asyncio.create_task(asyncio.sleep(0))
    print(asyncio.current_task().get_name(), inner.get_name())
    await inner


asyncio.run(main())
print(threading.Thread(target=print).name)
print(multiprocessing.current_process().name)
