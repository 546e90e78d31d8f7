"""What Check says first to the starter and to each wrong answer."""

OLD = "Score(risk=0.1, rung='last night', degraded=True)"


def call(customer: str, total: int) -> str:
    return f"score(Order({customer!r}, {total}), ask_model)"


def when(model: str, customer: str, total: int) -> str:
    return f"When ask_model gives {model}, {call(customer, total)}"


LATE = "TimeoutError('late')"
BUG = "ValueError('bad shape')"
ASKED = f"{call('Ann', 40)} asked the model with the timeouts"
CRITICAL = when(LATE, "Ann", 1000)
UNKNOWN = when(LATE, "Cy", 40)
MESSAGES = {
    "exercise": f"{ASKED} [30.0], expected [0.2]",
    "wrong_cache_first": f"{when('0.7', 'Ann', 40)} returned {OLD}",
    "wrong_catches_all": f"{when(BUG, 'Ann', 40)} returned {OLD}",
    "wrong_critical_too": f"{CRITICAL} returned {OLD}",
    "wrong_key_error": f"{UNKNOWN} raised KeyError: 'Cy', in line",
    "wrong_made_up": f"{UNKNOWN} returned Score(risk=0.5",
    "wrong_never_asks": f"{when('0.7', 'Ann', 2000)} raised TimeoutError",
    "wrong_not_said": (
        f"{when(LATE, 'Ann', 40)} returned Score(risk=0.1, rung='model'"
    ),
    "wrong_over_1000": f"{CRITICAL} returned {OLD}",
    "wrong_parameter": f"{call('Ann', 40)} raised TypeError: score() miss",
    "wrong_retries": f"{ASKED} [0.2, 0.2], expected [0.2]",
    "wrong_returns_none": f"{CRITICAL} returned None",
    "wrong_waits": f"{ASKED} [30.0], expected [0.2]",
}
