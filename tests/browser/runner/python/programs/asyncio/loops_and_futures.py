# Loops that a program makes, sets, runs and closes are known as in CPython.
import asyncio


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(asyncio.get_event_loop)
attempt(asyncio.get_running_loop)
loop = asyncio.new_event_loop()
print(loop)
asyncio.set_event_loop(loop)
future = asyncio.Future()
loop.call_soon(future.set_result, 7)
print(loop.run_until_complete(future), asyncio.Future().get_loop() is loop)


async def current():
    return asyncio.get_running_loop() is asyncio.get_event_loop() is loop


print(loop.run_until_complete(current()), loop.is_running())
loop.close()
print(asyncio.get_event_loop() is loop, loop)
attempt(lambda: loop.call_soon(print))
attempt(lambda: asyncio.set_event_loop("loop"))
asyncio.set_event_loop(None)
attempt(asyncio.get_event_loop)
asyncio.run(asyncio.sleep(0))
attempt(asyncio.get_event_loop)
print(
    isinstance(loop, asyncio.SelectorEventLoop),
    asyncio.EventLoop is asyncio.SelectorEventLoop,
)
