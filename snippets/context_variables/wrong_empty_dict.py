"""Wrong: keeps the id in a dict, which has no id before a job."""

from contextvars import ContextVar

from snippets.context_variables.exercise import Job

NOTHING: dict[str, str] = {}
state: ContextVar[dict[str, str]] = ContextVar("state", default=NOTHING)


def tag(message: str) -> str:
    return f"[{state.get()['job_id']}] {message}"


async def run_job(new_id: str, job: Job) -> str:
    token = state.set({"job_id": new_id})
    try:
        return await job()
    finally:
        state.reset(token)
