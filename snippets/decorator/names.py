"""The same wrapper with `wraps` and without: its name, and pickling."""

import pickle
from collections.abc import Callable

from snippets.decorator.after import load_clicks, warehouse


def retry_without_wraps(load: Callable[[int], int]) -> Callable[[int], int]:
    def wrapper(user: int) -> int:
        try:
            return load(user)
        except ConnectionError:
            return load(user)

    return wrapper


@retry_without_wraps
def load_orders(user: int) -> int:
    return warehouse.get(user)


def can_be_pickled(function: Callable[[int], int]) -> bool:
    try:
        pickle.dumps(function)
    except (AttributeError, pickle.PicklingError):
        return False
    return True


def main() -> None:
    for load in (load_clicks, load_orders):
        print(load.__name__, "can be pickled:", can_be_pickled(load))


if __name__ == "__main__":
    main()
