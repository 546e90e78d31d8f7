# A function in a thread ends its work after main has ended.
import asyncio
import contextlib
import time


def work():
    print("begin")
    time.sleep(0.3)
    print("end of work")


async def return_early():
    asyncio.create_task(asyncio.to_thread(work))
    await asyncio.sleep(0.03)
    return "main is done"


async def forget():
    asyncio.get_running_loop().run_in_executor(None, work)
    await asyncio.sleep(0.03)


print(asyncio.run(return_early()))
loop = asyncio.new_event_loop()
with contextlib.closing(loop):
    loop.run_until_complete(forget())
    time.sleep(0.6)
print("closed")
