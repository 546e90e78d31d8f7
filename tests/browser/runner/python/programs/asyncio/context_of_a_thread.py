# A function in another thread sees a copy of the context.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


def change():
    before = user.get()
    user.set("changed")
    return before


async def main():
    user.set("Ann")
    print(await asyncio.to_thread(change), user.get())
    print(await asyncio.gather(*(asyncio.to_thread(pow, 2, n) for n in range(4))))


asyncio.run(main())
