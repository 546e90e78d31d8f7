"""Wrong: changes a dict in the variable, and all tasks share the dict."""

from contextvars import ContextVar

from snippets.context_variables.exercise import Job

STATE = {"job_id": "no job"}
state: ContextVar[dict[str, str]] = ContextVar("state", default=STATE)


def tag(message: str) -> str:
    return f"[{state.get()['job_id']}] {message}"


async def run_job(new_id: str, job: Job) -> str:
    old_id = state.get()["job_id"]
    state.get()["job_id"] = new_id
    try:
        return await job()
    finally:
        state.get()["job_id"] = old_id
