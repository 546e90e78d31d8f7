"""Load three features of a user; two of the services drop a request."""

from collections.abc import Callable
from functools import wraps


class Service:
    """Stands in for a remote service that drops its first requests."""

    def __init__(self, answer: int, drops: int) -> None:
        self.answer = answer
        self.drops = drops

    def get(self, user: int) -> int:
        if self.drops > 0:
            self.drops -= 1
            raise ConnectionResetError(104, "Connection reset by peer")
        return self.answer


web_log = Service(answer=31, drops=0)
feature_store = Service(answer=12, drops=1)
warehouse = Service(answer=3, drops=1)


def retry(load: Callable[[int], int]) -> Callable[[int], int]:
    @wraps(load)
    def wrapper(user: int) -> int:
        for _ in range(2):
            try:
                return load(user)
            except ConnectionError:
                print("trying", wrapper.__name__, "again")
        return load(user)

    return wrapper


@retry
def load_visits(user: int) -> int:
    return web_log.get(user)


@retry
def load_clicks(user: int) -> int:
    return feature_store.get(user)


@retry
def load_orders(user: int) -> int:
    return warehouse.get(user)


def main() -> None:
    for load in (load_visits, load_clicks, load_orders):
        print(load.__name__, "->", load(7))


if __name__ == "__main__":
    main()
