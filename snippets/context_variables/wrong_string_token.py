"""Wrong: hands the old id to `reset`, which wants the token from `set`."""

from contextvars import ContextVar

from snippets.context_variables.exercise import Job

job_id: ContextVar[str] = ContextVar("job_id", default="no job")


def tag(message: str) -> str:
    return f"[{job_id.get()}] {message}"


async def run_job(new_id: str, job: Job) -> str:
    old_id = job_id.get()
    job_id.set(new_id)
    try:
        return await job()
    finally:
        job_id.reset(old_id)
