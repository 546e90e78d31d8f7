"""What Check runs: is the model shared, and is the rest apart?"""

from typing import Any

from snippets.checking import run_checks
from snippets.singleton.after import Gpu


def check_importing_loads_nothing(_answer: Any) -> None:
    """Importing the file loads nothing."""
    assert Gpu.free == 24, "The import loads: call Model() in a function."


def check_two_sessions_load_once(answer: Any) -> None:
    """Two sessions load the weights once."""
    shared = answer.Session().model is answer.Session().model
    assert shared, "Each has its own: let both ask one cached function."
    why = "whatever __new__ returns, Python runs __init__ on it again."
    assert Gpu.free >= 14, f"One model, loaded twice: {why}"


def check_histories_are_apart(answer: Any) -> None:
    """Bob does not read what Ann said."""
    Gpu.free = 24
    ann, bob = answer.Session(), answer.Session()
    ann.history.append("I earn 90k")
    assert not bob.history, "He does. Cache the model, not the session."


def check_reset_forgets_the_model(answer: Any) -> None:
    """After reset() the next session loads anew."""
    Gpu.free = 24
    old = answer.Session().model
    answer.reset()
    why = "does it empty the cache, or set a name of its own?"
    assert answer.Session().model is not old, f"The model stays: {why}"


if __name__ == "__main__":
    run_checks(globals())
