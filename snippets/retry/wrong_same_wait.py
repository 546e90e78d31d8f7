"""Wrong: each wait is up to one second, however long it lasts."""

import random
from collections.abc import Callable

from snippets.retry.solution import ATTEMPTS, ApiError

__all__ = ["ApiError", "fetch"]


def fetch(get: Callable[[], str], sleep: Callable[[float], None]) -> str:
    for _ in range(ATTEMPTS - 1):
        try:
            return get()
        except ApiError as error:
            if error.status not in {429, 503}:
                raise
            sleep(error.retry_after + random.uniform(0, 1))
    return get()
