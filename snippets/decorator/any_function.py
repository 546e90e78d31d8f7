"""A `retry` for functions with any parameters and any result."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from snippets.decorator.after import Service

P = ParamSpec("P")  # The parameters of a function, whatever they are.
R = TypeVar("R")  # What the function returns.


def retry(function: Callable[P, R]) -> Callable[P, R]:
    """Call a function up to three times, until the connection holds."""
    # A partial or a callable object has no __name__.
    name = getattr(function, "__name__", repr(function))

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        for _ in range(2):
            try:
                return function(*args, **kwargs)
            except ConnectionError:
                print("trying", name, "again")
        return function(*args, **kwargs)

    return wrapper


@retry
def load_row(service: Service, user: int, unit: str = "clicks") -> str:
    return f"{service.get(user)} {unit}"


def main() -> None:
    print(load_row(Service(answer=12, drops=2), 7))
    print(load_row(Service(answer=3, drops=0), user=7, unit="orders"))


if __name__ == "__main__":
    main()
