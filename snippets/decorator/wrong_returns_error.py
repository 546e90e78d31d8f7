"""Wrong: hands the error back as a result, so nobody has to catch it."""

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
        except Exception as error:
            return error
        finally:
            timings.append((function.__name__, clock.seconds - started))

    return wrapper
