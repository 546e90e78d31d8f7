# A function waits for a simple queue, and the event loop goes on and fills it.
import _queue
import asyncio
import queue

simple = queue.SimpleQueue()


def take():
    return [simple.get(), simple.get(timeout=5)]


async def main():
    taken = asyncio.create_task(asyncio.to_thread(take))
    for number in (1, 2):
        await asyncio.sleep(0.01)
        simple.put(number)
    print(await taken)


asyncio.run(main())
for limits in ({"timeout": 0.01}, {"block": False}, {"timeout": -1}):
    try:
        simple.get(**limits)
    except (queue.Empty, ValueError) as error:
        print(repr(error))
simple.put(3)
print(simple.qsize(), simple.get_nowait(), simple.empty())
print(simple, _queue.SimpleQueue is queue.SimpleQueue)
