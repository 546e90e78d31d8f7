"""Wrong: measures a call of its own, and wraps nothing."""

from collections.abc import Callable

from snippets.decorator.slow_loaders import clock

timings: list[tuple[str, int]] = []


def timed(function: Callable) -> Callable:
    started = clock.seconds
    function()
    timings.append((function.__name__, clock.seconds - started))
    return function
