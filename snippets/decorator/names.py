"""Wrapped functions: what they are called, and which can be pickled."""

import pickle
from collections.abc import Callable

from snippets.decorator.after import load_clicks, retry, warehouse, web_log


def retry_without_wraps(load: Callable[[int], int]) -> Callable[[int], int]:
    def wrapper(user: int) -> int:
        for _ in range(2):
            try:
                return load(user)
            except ConnectionError:
                print("trying", wrapper.__name__, "again")
        return load(user)

    return wrapper


@retry_without_wraps
def load_orders(user: int) -> int:
    return warehouse.get(user)


def load_visits(user: int) -> int:
    return web_log.get(user)


patient = retry(load_visits)


def load_patiently(user: int) -> int:
    return patient(user)


def can_be_pickled(function: Callable[[int], int]) -> bool:
    try:
        pickle.dumps(function)
    except (AttributeError, pickle.PicklingError):
        return False
    return True


def show(how: str, load: Callable[[int], int]) -> None:
    pickled = can_be_pickled(load)
    print(f"{how}: {load.__name__}, can be pickled: {pickled}")


def main() -> None:
    show("@, with wraps", load_clicks)
    show("@, without wraps", load_orders)
    show("a call, with wraps", patient)
    show("a function that calls it", load_patiently)


if __name__ == "__main__":
    main()
