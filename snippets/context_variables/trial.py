"""Trial runs of an answer: which id does tag() show?"""

import asyncio
from contextvars import ContextVar
from typing import Any

from snippets.checking import attempt, place_in_answer
from snippets.context_variables import solution
from snippets.context_variables.jobs import Jobs, NoFeaturesError

RIGHT = "[job-1] score"


def read_without_a_job(answer: Any) -> str:
    try:
        return str(answer.tag("idle"))
    except LookupError as error:
        cause = error.args[0] if error.args else None
        if type(error) is LookupError and isinstance(cause, ContextVar):
            return f"a LookupError, because {cause.name} has no default"
        raise  # For example a KeyError: no variable raises that.


def run_one(answer: Any) -> str:
    jobs = Jobs(answer)
    outcome = attempt(asyncio.run, jobs.run_job("job-1", jobs.read))
    return outcome.raised or outcome.returned


def jobs_of(answer: Any) -> Jobs:
    """Return the jobs for an answer that can run one."""
    assert run_one(answer) == RIGHT, "First let a job see its id, as above."
    return Jobs(answer)


async def run_two(jobs: Jobs) -> list[str]:
    two = [jobs.run_job(job_id, jobs.read) for job_id in ("job-1", "job-2")]
    return list(await asyncio.gather(*two))


async def run_failing(jobs: Jobs) -> tuple[str, str]:
    """Return what tag() shows before and after a job that raises."""
    before = read_without_a_job(jobs.answer)
    try:
        await jobs.run_job("job-3", jobs.fail)
    except NoFeaturesError:
        return before, read_without_a_job(jobs.answer)
    except Exception as error:
        where = place_in_answer(error)
        return before, f"nothing, because run_job() raised {error!r}{where}"
    return before, "nothing, because run_job() hid the job's error"


def main() -> None:
    print("one job:", run_one(solution))
    print("two at once:", asyncio.run(run_two(Jobs(solution))))


if __name__ == "__main__":
    main()
