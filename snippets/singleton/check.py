"""What Check runs: is the model shared, and is the rest kept apart?"""

from importlib import reload
from typing import Any

from snippets.checking import run_checks
from snippets.singleton.before import clock


def check_importing_loads_nothing(answer: Any) -> None:
    """Importing the file loads nothing."""
    started = clock.seconds
    reload(answer)
    assert clock.seconds == started, (
        "Importing loaded weights, expected no load: load in a function."
    )


def check_two_sessions_load_once(answer: Any) -> None:
    """Two calls of open_session() share one model, loaded by the first."""
    started = clock.seconds
    one, two = answer.open_session().model, answer.open_session().model
    loads = (clock.seconds - started) // 30
    assert one is two, (
        "open_session().model is open_session().model was False, expected "
        "True. Let one function outside the class make and keep the model."
    )
    own = "in this file" if loads == 0 else "once and keeps the result"
    assert loads == 1, (
        f"Two calls of open_session() ran Model() {loads} times, expected "
        f"once. Write a function that calls it {own}."
    )


def check_histories_are_apart(answer: Any) -> None:
    """Bob does not read what Ann said."""
    ann, bob = answer.open_session(), answer.open_session()
    ann.history.append("I earn 90k")
    assert not bob.history, (
        "After ann.history.append('I earn 90k'), bob.history was "
        f"{bob.history}, expected []. Share the model, not the session."
    )


def check_reset_forgets_the_model(answer: Any) -> None:
    """reset() loads nothing, and the next session loads anew."""
    assert hasattr(answer, "reset"), "Your file has no function reset()."
    old, started = answer.open_session().model, clock.seconds
    answer.reset()
    assert clock.seconds == started, (
        "reset() loaded weights. Let the next open_session() load them."
    )
    assert answer.open_session().model is not old, (
        "After reset(), open_session() gave the old model, expected a new "
        "one: call cache_clear(), or assign to the variable after `global`."
    )


if __name__ == "__main__":
    run_checks(globals())
