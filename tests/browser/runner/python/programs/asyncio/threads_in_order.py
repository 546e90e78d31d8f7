# Functions in threads begin in the order in which they were asked for.
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def work(name, seconds):
    print("begin", name)
    time.sleep(seconds)
    print("end", name)
    return name


async def in_one_thread():
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(max_workers=1))
    jobs = [("slow", 0.06), ("quick", 0.01), ("at once", 0)]
    tasks = [asyncio.create_task(asyncio.to_thread(work, *job)) for job in jobs]
    print([await task for task in asyncio.as_completed(tasks)])
    print(await asyncio.gather(*(asyncio.to_thread(work, n, 0.01) for n in "ab")))


async def in_many_threads():
    first, second = (
        asyncio.create_task(asyncio.to_thread(time.sleep, seconds))
        for seconds in (0.03, 0.6)
    )
    done, _ = await asyncio.wait({first, second}, return_when=asyncio.FIRST_COMPLETED)
    print(done == {first})
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(asyncio.to_thread(divmod, n, 3)) for n in range(4)]
    print([task.result() for task in tasks])


asyncio.run(in_one_thread())
asyncio.run(in_many_threads())
