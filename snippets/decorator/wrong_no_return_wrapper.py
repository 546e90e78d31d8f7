"""Wrong: builds the wrapper and does not return it."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    @wraps(function)
    def wrapper(*args, **kwargs):
        started = clock.seconds
        try:
            return function(*args, **kwargs)
        finally:
            timings.append((function.__name__, clock.seconds - started))
