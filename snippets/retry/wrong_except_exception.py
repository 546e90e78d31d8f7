"""Wrong: a bug is tried again, too."""

import random
from collections.abc import Callable

from snippets.retry.solution import ATTEMPTS, ApiError

__all__ = ["ApiError", "fetch"]


def fetch(get: Callable[[], str], sleep: Callable[[float], None]) -> str:
    for retries in range(ATTEMPTS - 1):
        try:
            return get()
        except Exception as error:
            if getattr(error, "status", 503) not in {429, 503}:
                raise
            asked = getattr(error, "retry_after", 0.0)
            sleep(asked + random.uniform(0, 2**retries))
    return get()
