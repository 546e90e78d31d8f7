"""Wrong: the measured function is called `wrapper`."""

from collections.abc import Callable

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    def wrapper(*args, **kwargs):
        started = clock.seconds
        try:
            return function(*args, **kwargs)
        finally:
            timings.append((function.__name__, clock.seconds - started))

    return wrapper
