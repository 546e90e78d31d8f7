"""Each task has its own values, but a list set before is shared."""

import asyncio
from contextvars import ContextVar

user: ContextVar[str] = ContextVar("user", default="nobody")
steps: ContextVar[list[str]] = ContextVar("steps")


async def sign_in(name: str) -> None:
    user.set(name)


async def handle(name: str) -> None:
    steps.get().append(f"{name} asked")
    await asyncio.sleep(0)  # The other request runs.
    print(name, "reads", steps.get())


async def handle_with_own_list(name: str) -> None:
    steps.set([])
    await handle(name)


async def main() -> None:
    await asyncio.create_task(sign_in("Ann"))
    print("set in another task:", user.get())
    await sign_in("Ann")
    print("set in the same task:", user.get())

    steps.set([])  # The tasks below copy the variable, and not the list.
    await asyncio.gather(handle("req-1"), handle("req-2"))
    await asyncio.gather(
        handle_with_own_list("req-3"), handle_with_own_list("req-4")
    )


if __name__ == "__main__":
    asyncio.run(main())
