"""What Check runs: is the model shared, and is the rest apart?"""

from typing import Any

from snippets.checking import run_checks
from snippets.singleton.after import Gpu


def check_importing_loads_nothing(_answer: Any) -> None:
    """Importing the file loads nothing."""
    assert Gpu.free == 24, "The import loads: call Model() in a function."


def check_two_sessions_load_once(answer: Any) -> None:
    """Two sessions load the weights once."""
    one, two = answer.Session().model, answer.Session().model
    assert one is two, "Two models. A cached method keeps one a `self`."
    assert Gpu.free >= 14, "One model, but each call runs its __init__."


def check_histories_are_apart(answer: Any) -> None:
    """Bob does not read what Ann said."""
    Gpu.free = 24
    bob = answer.Session()
    answer.Session().history.append("I earn 90k")
    assert not bob.history, "He does. Cache the model, not the session."


def check_reset_forgets_the_model(answer: Any) -> None:
    """After reset() the next session loads anew."""
    Gpu.free = 24
    old = answer.Session().model
    assert answer.Session().model is old, "Nothing is shared to reset."
    answer.reset()
    fresh = answer.Session().model is not old
    assert fresh, "The model stays: does reset() set a name of its own?"


if __name__ == "__main__":
    run_checks(globals())
