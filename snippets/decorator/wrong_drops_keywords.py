"""Wrong: takes keyword arguments, and passes none on."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    @wraps(function)
    def wrapper(*args, **_kwargs):
        started = clock.seconds
        try:
            return function(*args)
        finally:
            timings.append((function.__name__, clock.seconds - started))

    return wrapper
