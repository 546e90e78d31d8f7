# A task that blocks the loop holds up the others, and a thread does not.
import asyncio
import time


async def beat(name):
    for n in range(2):
        await asyncio.sleep(0.03)
        print(name, n)


async def block():
    await asyncio.sleep(0)
    time.sleep(0.12)
    print("blocked")


def work():
    print("begin")
    time.sleep(0.5)
    print("end")
    return "result"


async def main():
    await asyncio.gather(beat("a"), block())
    print(await asyncio.gather(asyncio.to_thread(work), beat("b")))
    task = asyncio.create_task(beat("c"))
    print(await asyncio.get_running_loop().run_in_executor(None, work), task.done())


asyncio.run(main())
