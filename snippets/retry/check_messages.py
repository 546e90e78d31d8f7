"""What Check says first to the starter and to each wrong answer."""

FOUR = (
    "After 503, then 503, then 503, then 429, then 503, fetch(get, sleep)"
)
ASKED = "With retry_after=5.0, wait 1 took"
DRAWN = "With retry_after=0.0, wait"
MESSAGES = {
    "exercise": "After 400, fetch(get, sleep) made 2 attempts, expected 1",
    "wrong_except_exception": (
        "After KeyError('user'), fetch(get, sleep) made 2 attempts"
    ),
    "wrong_ignores_retry_after": f"{ASKED} 0.",
    "wrong_longer_of_both": f"{ASKED} 5.00 to 5.00 s",
    "wrong_new_error": f"{FOUR} raised RuntimeError: gave up",
    "wrong_no_jitter": f"{DRAWN} 1 took 1.00 to 1.00 s",
    "wrong_one_too_many": f"{FOUR} made 5 attempts, expected 4",
    "wrong_only_retry_after": (
        "After 429, fetch(get, sleep) made 0 waits, expected 1"
    ),
    "wrong_retries_5xx": (
        "After 429, fetch(get, sleep) raised ApiError: status 429"
    ),
    "wrong_retries_all": "After 400, fetch(get, sleep) made 2 attempts",
    "wrong_same_wait": f"{DRAWN} 2 took 0.",
    "wrong_seeded": f"{DRAWN} 1 took 0.84 to 0.84 s",
    "wrong_sleeps_at_the_end": f"{FOUR} made 4 waits, expected 3",
    "wrong_square": f"{DRAWN} 1 took 0.00 to 0.00 s",
    "wrong_starts_at_two": f"{DRAWN} 1 took 0.",
    "wrong_swallows": f"{FOUR} returned ''",
    "wrong_time_sleep": "After 429, fetch(get, sleep) called time.sleep()",
}
