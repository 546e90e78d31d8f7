"""Two decorators on one function: the upper one is the outer one."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.after import Service, retry

feature_store = Service(answer=12, drops=1)
warehouse = Service(answer=3, drops=1)


def logged(load: Callable[[int], int]) -> Callable[[int], int]:
    @wraps(load)
    def wrapper(user: int) -> int:
        print("log:", wrapper.__name__)
        return load(user)

    return wrapper


@logged
@retry
def load_clicks(user: int) -> int:
    return feature_store.get(user)


@retry
@logged
def load_orders(user: int) -> int:
    return warehouse.get(user)


def main() -> None:
    load_clicks(7)
    print()
    load_orders(7)


if __name__ == "__main__":
    main()
