"""Exercise: measure each call of a function, and leave it as it is."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from snippets.decorator.slow_loaders import clock, load_age, load_clicks

P = ParamSpec("P")
R = TypeVar("R")

timings: list[tuple[str, int]] = []


def timed(function: Callable[P, R]) -> Callable[P, R]:
    # TODO: import `wraps` from functools, and return a wrapper that adds
    # (name, seconds) to `timings` at each call. Read `clock.seconds` for
    # the time.
    return function


def main() -> None:
    timed_clicks, timed_age = timed(load_clicks), timed(load_age)
    print("clicks:", timed_clicks(7, days=30))
    try:
        print("age:", timed_age(7))
    except TimeoutError as error:
        print("age:", error)
    print(clock.seconds, "seconds in all, and timings is", timings)


if __name__ == "__main__":
    main()
