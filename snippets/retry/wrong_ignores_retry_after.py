"""Wrong: comes again before the API wants it."""

import random
from collections.abc import Callable

from snippets.retry.solution import ATTEMPTS, ApiError

__all__ = ["ApiError", "fetch"]


def fetch(get: Callable[[], str], sleep: Callable[[float], None]) -> str:
    for retries in range(ATTEMPTS - 1):
        try:
            return get()
        except ApiError as error:
            if error.status not in {429, 503}:
                raise
            sleep(random.uniform(0, 2**retries))
    return get()
