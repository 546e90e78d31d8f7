"""Wrong: without `wraps`, all timings have one name."""

from collections.abc import Callable

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    def wrapper(*args, **kwargs):
        started = clock.seconds
        try:
            return function(*args, **kwargs)
        finally:
            timings.append((wrapper.__name__, clock.seconds - started))

    return wrapper
