"""Wrong: puts the old id back, and keeps it in a global."""

from snippets.context_variables.exercise import Job

job_id = "no job"


def tag(message: str) -> str:
    return f"[{job_id}] {message}"


async def run_job(new_id: str, job: Job) -> str:
    global job_id
    old_id = job_id
    job_id = new_id
    try:
        return await job()
    finally:
        job_id = old_id
