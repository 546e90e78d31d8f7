"""Trial runs of an answer: which id does tag() show?"""

import asyncio
from typing import Any

from snippets.context_variables import solution
from snippets.context_variables.jobs import Jobs

RIGHT = "[job-1] score"


def read_without_a_job(answer: Any) -> str:
    try:
        return str(answer.tag("idle"))
    except LookupError:
        return "a LookupError, because job_id has no value and no default"


def run_one(answer: Any) -> str:
    jobs = Jobs(answer)
    try:
        return asyncio.run(jobs.run_job("job-1", jobs.read))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def jobs_of(answer: Any) -> Jobs:
    """Return the jobs for an answer that can run one."""
    works = run_one(answer) == RIGHT
    assert works, "First let one job see its id, as said above."
    return Jobs(answer)


async def run_two(jobs: Jobs) -> list[str]:
    one = jobs.run_job("job-1", jobs.read)
    two = jobs.run_job("job-2", jobs.read)
    return list(await asyncio.gather(one, two))


async def run_failing(jobs: Jobs) -> tuple[str, str]:
    """Return what tag() shows before and after a job that raises."""
    before = read_without_a_job(jobs.answer)
    try:
        await jobs.run_job("job-3", jobs.fail)
    except ValueError:
        return before, read_without_a_job(jobs.answer)
    return before, "nothing, because run_job() hid the ValueError"


def main() -> None:
    print("one job:", run_one(solution))
    print("two at once:", asyncio.run(run_two(Jobs(solution))))


if __name__ == "__main__":
    main()
