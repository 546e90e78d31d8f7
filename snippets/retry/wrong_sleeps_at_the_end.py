"""Wrong: waits once more before it gives up."""

import random
from collections.abc import Callable

from snippets.retry.solution import ATTEMPTS, ApiError

__all__ = ["ApiError", "fetch"]


def fetch(get: Callable[[], str], sleep: Callable[[float], None]) -> str:
    for retries in range(ATTEMPTS):
        try:
            return get()
        except ApiError as error:
            if error.status not in {429, 503}:
                raise
            sleep(error.retry_after + random.uniform(0, 2**retries))
            if retries == ATTEMPTS - 1:
                raise
    raise AssertionError
