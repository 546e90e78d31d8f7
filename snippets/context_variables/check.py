"""What Check runs: does a job have its own id, for its own time?"""

from asyncio import run
from typing import Any

from snippets.checking import run_checks
from snippets.context_variables import trial


def check_without_a_job_there_is_no_id(answer: Any) -> None:
    """Before any job has run, tag() says "no job"."""
    got = trial.read_without_a_job(answer)
    assert got == "[no job] idle", (
        f'tag("idle") gave {got}. Expected: [no job] idle. Read the '
        'variable by get(), and let its default be "no job".'
    )


def check_a_job_sees_its_id(answer: Any) -> None:
    """A job sees its own id, and its result comes back."""
    got = trial.run_one(answer)
    assert got == trial.RIGHT, (
        f'run_job("job-1", job) gave {got}. Expected: {trial.RIGHT}. Does '
        "it set what tag() reads, return `await job()`, and reset(token)?"
    )


def check_jobs_at_once_are_apart(answer: Any) -> None:
    """Two jobs at once, and a task that a job starts, see the right id."""
    jobs = trial.jobs_of(answer)
    two = run(trial.run_two(jobs))
    assert two == [trial.RIGHT, "[job-2] score"], (
        f"job-1 and job-2, at once, saw {two}. Each should see its own id. "
        "Tasks share a global, a thread-local and a dict. Set the id in a "
        "context variable, as text."
    )
    got = run(jobs.run_job("job-1", jobs.read_in_a_task))
    assert got == trial.RIGHT, (
        f"A task that job-1 started saw {got}. Expected: {trial.RIGHT}. A "
        "new task gets a copy of what the context variables hold."
    )


def check_the_old_id_comes_back(answer: Any) -> None:
    """After a job the old id is back, also if the job raised."""
    jobs = trial.jobs_of(answer)
    got = run(jobs.run_job("job-1", jobs.read_after_job_2))
    assert got == trial.RIGHT, (
        f"job-1 ran job-2, and then saw {got}. Expected: {trial.RIGHT}. "
        "Give the token that set() returned to reset()."
    )
    before, after = run(trial.run_failing(jobs))
    assert before == after, (
        f"tag() gave {before} before a job that raises, and then {after}. "
        "Call reset() in `finally`, which lets the error through."
    )


if __name__ == "__main__":
    run_checks(globals())
