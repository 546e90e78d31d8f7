# asyncio.Runner and asyncio.run refuse and keep what CPython's do.
import asyncio
import contextvars

number = contextvars.ContextVar("number", default=0)


async def count():
    number.set(number.get() + 1)
    return number.get()


async def nested():
    coroutine = asyncio.sleep(0)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    finally:
        coroutine.close()
    loop = asyncio.get_running_loop()
    coroutine = asyncio.sleep(0)
    try:
        loop.run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


with asyncio.Runner() as runner:
    print(runner.run(count()), runner.run(count()), number.get())
    print(runner.get_loop() is runner.get_loop(), runner.get_loop().get_debug())
coroutine = count()
try:
    runner.run(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
asyncio.run(nested())
try:
    asyncio.run(print)
except (TypeError, ValueError) as error:
    print(type(error).__name__, error)
for factory in (
    None,
    asyncio.EventLoop,
    asyncio.SelectorEventLoop,
    asyncio.new_event_loop,
):
    print(asyncio.run(asyncio.sleep(0, "ran"), loop_factory=factory))


async def cleaned():
    async def wait():
        try:
            await asyncio.sleep(100)
        finally:
            print("cancelled at the end")

    asyncio.create_task(wait())
    await asyncio.sleep(0)
    return "main is done"


print(asyncio.run(cleaned()))
