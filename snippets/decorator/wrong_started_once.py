"""Wrong: reads the clock when it wraps, not at each call."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    started = clock.seconds

    @wraps(function)
    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        finally:
            timings.append((function.__name__, clock.seconds - started))

    return wrapper
