"""A good answer: `finally` measures a call that fails, too."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from snippets.decorator.slow_loaders import clock, load_age, load_clicks

P = ParamSpec("P")
R = TypeVar("R")

timings: list[tuple[str, int]] = []


def timed(function: Callable[P, R]) -> Callable[P, R]:
    # A partial or a callable object has no __name__.
    name = getattr(function, "__name__", repr(function))

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        started = clock.seconds
        try:
            return function(*args, **kwargs)
        finally:
            timings.append((name, clock.seconds - started))

    return wrapper


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
