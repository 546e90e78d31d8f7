# to_thread copies the context, run_in_executor begins with an empty one.
import asyncio
import contextvars

user = contextvars.ContextVar("user")
role = contextvars.ContextVar("role", default="none")


def read():
    seen = user.get("nobody"), role.get()
    user.set("changed")
    return seen


async def main():
    user.set("ada")
    role.set("admin")
    print(await asyncio.to_thread(read), user.get())
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, read), user.get())
    context = contextvars.copy_context()
    context.run(user.set, "eve")
    task = asyncio.create_task(asyncio.to_thread(read), context=context)
    print(await task, user.get(), context[user])


asyncio.run(main())
