"""What Check says first to the starter and to each wrong answer."""

NO_ID = 'run_job("job-1", job) gave '
AT_ONCE = "job-1 and job-2, at once, saw ['[job-2] score', "
OLD_ID = "job-1 ran job-2, and then saw "
RAISED = "tag() gave [no job] idle before a job that raises, and then "
MESSAGES = {
    "exercise": AT_ONCE,
    "wrong_dict_of_tasks": "A task that job-1 started saw [no job] score",
    "wrong_empty_dict": "It raised KeyError: 'job_id'",
    "wrong_global_restored": AT_ONCE,
    "wrong_made_in_the_function": f"{NO_ID}[no job] score",
    "wrong_new_error": f"{RAISED}nothing, because run_job() raised Val",
    "wrong_no_await": f"{NO_ID}a coroutine, which nothing awaits",
    "wrong_no_default": 'tag("idle") gave a LookupError, because job_id',
    "wrong_no_finally": f"{RAISED}[job-3] idle",
    "wrong_no_reset": f"{OLD_ID}[job-2] score",
    "wrong_sets_the_default": f"{OLD_ID}[no job] score",
    "wrong_shared_dict": AT_ONCE,
    "wrong_string_token": f"{NO_ID}TypeError: expected an instance of",
    "wrong_swallows_the_error": f"{RAISED}nothing, because run_job() hid",
    "wrong_thread_local": AT_ONCE,
    "wrong_variable_in_the_tag": 'tag("idle") gave [<ContextVar',
}
