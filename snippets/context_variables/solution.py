"""A good answer: the id is there for one job, in one task."""

import asyncio
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from functools import partial

Job = Callable[[], Awaitable[str]]

job_id: ContextVar[str] = ContextVar("job_id", default="no job")


def tag(message: str) -> str:
    return f"[{job_id.get()}] {message}"


async def run_job(new_id: str, job: Job) -> str:
    token = job_id.set(new_id)
    try:
        return await job()
    finally:
        job_id.reset(token)


async def score(user: str) -> str:
    await asyncio.sleep(0)  # Another worker runs.
    if user == "Ann":
        raise ValueError(tag("ERROR: no features for Ann"))
    return tag(f"{user} gets a score")


async def work(worker: str, new_id: str, user: str) -> None:
    try:
        print(await run_job(new_id, partial(score, user)))
    except ValueError as error:
        print(error)
    print(tag(f"{worker} is free"))


async def main() -> None:
    one = work("worker 1", "job-1", "Ann")
    two = work("worker 2", "job-2", "Bob")
    await asyncio.gather(one, two)


if __name__ == "__main__":
    asyncio.run(main())
