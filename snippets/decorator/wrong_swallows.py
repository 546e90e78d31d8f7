"""Wrong: catches the error, and the caller never hears of it."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    @wraps(function)
    def wrapper(*args, **kwargs):
        started = clock.seconds
        result = None
        try:
            result = function(*args, **kwargs)
        except Exception as error:
            print("error:", error)
        timings.append((function.__name__, clock.seconds - started))
        return result

    return wrapper
