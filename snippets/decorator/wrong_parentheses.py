"""Wrong: written for `@timed()`, with parentheses."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed() -> Callable:
    def decorator(function: Callable) -> Callable:
        @wraps(function)
        def wrapper(*args, **kwargs):
            started = clock.seconds
            try:
                return function(*args, **kwargs)
            finally:
                seconds = clock.seconds - started
                timings.append((function.__name__, seconds))

        return wrapper

    return decorator
