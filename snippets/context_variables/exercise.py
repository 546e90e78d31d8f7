"""Exercise: log lines name the job, as long as the job runs."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

Job = Callable[[], Awaitable[str]]

job_id = "no job"


def tag(message: str) -> str:
    return f"[{job_id}] {message}"


# TODO: keep the id in a context variable, and put the old id back.
async def run_job(new_id: str, job: Job) -> str:
    global job_id
    job_id = new_id
    return await job()


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
