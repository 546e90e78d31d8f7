"""Wrong: gives the variable no default, and reads it without a job."""

from contextvars import ContextVar

from snippets.context_variables.exercise import Job

job_id: ContextVar[str] = ContextVar("job_id")


def tag(message: str) -> str:
    return f"[{job_id.get()}] {message}"


async def run_job(new_id: str, job: Job) -> str:
    token = job_id.set(new_id)
    try:
        return await job()
    finally:
        job_id.reset(token)
