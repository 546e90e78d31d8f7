"""Wrong: keeps the id for each thread, and all tasks run in one thread."""

import threading

from snippets.context_variables.exercise import Job

local = threading.local()


def tag(message: str) -> str:
    return f"[{getattr(local, 'job_id', 'no job')}] {message}"


async def run_job(new_id: str, job: Job) -> str:
    old_id = getattr(local, "job_id", "no job")
    local.job_id = new_id
    try:
        return await job()
    finally:
        local.job_id = old_id
