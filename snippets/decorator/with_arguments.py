"""A decorator that takes an argument: one more function around it."""

from collections.abc import Callable
from functools import wraps

from snippets.decorator.after import Service

Loader = Callable[[int], int]


def retry(attempts: int) -> Callable[[Loader], Loader]:
    def decorator(load: Loader) -> Loader:
        @wraps(load)
        def wrapper(user: int) -> int:
            for _ in range(attempts - 1):
                try:
                    return load(user)
                except ConnectionError:
                    print("trying", wrapper.__name__, "again")
            return load(user)

        return wrapper

    return decorator


feature_store = Service(answer=12, drops=4)


@retry(attempts=5)
def load_clicks(user: int) -> int:
    return feature_store.get(user)


def main() -> None:
    print(load_clicks(7))


if __name__ == "__main__":
    main()
