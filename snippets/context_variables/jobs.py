"""Jobs that ask an answer's tag() which id it shows."""

import asyncio
from typing import Any

from snippets.context_variables import solution


class NoFeaturesError(ValueError):
    """What a job here raises, and no answer does."""


class Jobs:
    def __init__(self, answer: Any) -> None:
        self.answer = answer

    async def run_job(self, job_id: str, job: Any) -> str:
        result = await self.answer.run_job(job_id, job)
        if asyncio.iscoroutine(result):
            result.close()
            return "a coroutine, which nothing awaits"
        return str(result)

    async def read(self) -> str:
        await asyncio.sleep(0)  # The other task runs, if there is one.
        return str(self.answer.tag("score"))

    async def read_in_a_task(self) -> str:
        return await asyncio.create_task(self.read())

    async def read_after_job_2(self) -> str:
        await self.run_job("job-2", self.read)
        return await self.read()

    async def fail(self) -> str:
        raise NoFeaturesError


async def main() -> None:
    jobs = Jobs(solution)
    print("before a job:", await jobs.read())
    print("in a job:", await jobs.run_job("job-1", jobs.read))


if __name__ == "__main__":
    asyncio.run(main())
