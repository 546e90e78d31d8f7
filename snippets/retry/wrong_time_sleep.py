"""Wrong: really waits, and nobody can test it without waiting, too."""

import random
import time
from collections.abc import Callable

from snippets.retry.solution import ATTEMPTS, ApiError

__all__ = ["ApiError", "fetch"]


def fetch(get: Callable[[], str], _sleep: Callable[[float], None]) -> str:
    for retries in range(ATTEMPTS - 1):
        try:
            return get()
        except ApiError as error:
            if error.status not in {429, 503}:
                raise
            time.sleep(error.retry_after + random.uniform(0, 2**retries))
    return get()
