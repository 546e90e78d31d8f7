# The tasks of a loop are known, also while a thread runs.
import asyncio
import time


async def wait(seconds):
    await asyncio.sleep(seconds)


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


def in_thread():
    time.sleep(0.02)
    try:
        return asyncio.current_task()
    except RuntimeError as error:
        return str(error)


async def main():
    asyncio.current_task().set_name("main")
    others = [asyncio.create_task(wait(0.5), name=f"wait {n}") for n in range(2)]
    print(names())
    print(await asyncio.to_thread(in_thread))
    print(names(), asyncio.current_task().get_name())
    await asyncio.wait(others)
    print(names(), [other.done() for other in others])
    eager = asyncio.eager_task_factory
    asyncio.get_running_loop().set_task_factory(eager)
    task = asyncio.create_task(asyncio.to_thread(sum, [1, 2]))
    print(task.done(), await task)


asyncio.run(main())
