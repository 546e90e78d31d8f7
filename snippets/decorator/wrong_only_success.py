"""Wrong: a call that fails is not measured."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    @wraps(function)
    def wrapper(*args, **kwargs):
        started = clock.seconds
        result = function(*args, **kwargs)
        timings.append((function.__name__, clock.seconds - started))
        return result

    return wrapper
