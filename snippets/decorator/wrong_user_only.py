"""Wrong: the wrapper takes `user`, and no other argument."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    @wraps(function)
    def wrapper(user: int):
        started = clock.seconds
        try:
            return function(user)
        finally:
            timings.append((function.__name__, clock.seconds - started))

    return wrapper
