"""Exercise: a retry for an API that says when to come again."""

import random
from collections.abc import Callable

ATTEMPTS = 4
# Draws the random waits; `random.seed()` does not reach it.
jitter = random.Random()


class ApiError(Exception):
    """A refusal: its status, and the seconds that the API asks for."""

    def __init__(self, status: int, retry_after: float = 0.0) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.retry_after = retry_after


def fetch(get: Callable[[], str], sleep: Callable[[float], None]) -> str:
    # TODO: try only 429 and 503 again, after the right waits.
    for _ in range(ATTEMPTS - 1):
        try:
            return get()
        except ApiError:
            sleep(1.0)
    return get()


def main() -> None:
    jitter.seed(2)
    refusals = [ApiError(429, retry_after=5.0), ApiError(503)]

    def get() -> str:
        if refusals:
            raise refusals.pop(0)
        return "the features of user 7"

    def sleep(seconds: float) -> None:
        print(f"waited {seconds:.1f} s")

    print(fetch(get, sleep))


if __name__ == "__main__":
    main()
