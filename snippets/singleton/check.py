"""What Check runs: is the model shared, and is the rest kept apart?"""

from typing import Any

from snippets.checking import run_checks
from snippets.singleton.after import clock


def check_importing_loads_nothing(_answer: Any) -> None:
    """Importing the file loads nothing."""
    assert clock.seconds == 0, (
        "Importing your file loaded weights, expected no load: all that "
        "import it wait, tests too. Call Model() inside a function."
    )


def check_two_sessions_load_once(answer: Any) -> None:
    """Session() takes no arguments, and two sessions hold one model."""
    started = clock.seconds
    one, two = answer.Session().model, answer.Session().model
    loads = (clock.seconds - started) // 30
    assert one is two, (
        "Session().model is Session().model was False, expected True: each "
        "session made a model for itself. Let one function outside the "
        "class make the model and keep it."
    )
    assert loads <= 1, (
        f"Two calls of Session() loaded weights {loads} times, expected "
        "once. Model() runs __init__ at each call, even if __new__ returns "
        "an old object: call Model() once, and keep what it returns."
    )


def check_histories_are_apart(answer: Any) -> None:
    """Bob does not read what Ann said."""
    ann, bob = answer.Session(), answer.Session()
    ann.history.append("I earn 90k")
    assert not bob.history, (
        "After ann.history.append('I earn 90k'), bob.history was "
        f"{bob.history}, expected []. Share the model, not the session."
    )


def check_reset_forgets_the_model(answer: Any) -> None:
    """After reset() the next session loads anew."""
    assert hasattr(answer, "reset"), (
        "Your file has no reset(), expected a function of that name. After "
        "it, the next Session() must load another model."
    )
    old = answer.Session().model
    answer.reset()
    assert answer.Session().model is not old, (
        "After reset(), Session() holds the old model, expected a new one. "
        "Empty the place where Session finds it: cache_clear() for @cache; "
        "for a module variable, say `global` before you assign to it."
    )


if __name__ == "__main__":
    run_checks(globals())
