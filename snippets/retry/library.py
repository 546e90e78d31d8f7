"""tenacity: the policy of `after.py`, in five lines."""

import logging
import random
import sys

from tenacity import (
    before_sleep_log,
    retry,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
    wait_random_exponential,
)

from snippets.retry.after import TEMPORARY
from snippets.retry.server import ApiError, ask, clock, say

log = logging.getLogger(__name__)


def is_temporary(error: BaseException) -> bool:
    return isinstance(error, ApiError) and error.status in TEMPORARY


@retry(
    retry=retry_if_exception(is_temporary),
    wait=wait_random_exponential(max=10),
    stop=stop_before_delay(60) | stop_after_attempt(20),
    before_sleep=before_sleep_log(log, logging.WARNING),
    reraise=True,
    sleep=clock.sleep,  # For this page alone: leave it out.
)
def embed(batch: int) -> str:
    return ask(batch)


def main() -> None:
    logging.basicConfig(stream=sys.stdout, format="%(message)s")
    random.seed(2)  # For this page alone, too.
    for batch in (1, 2, 3, 4):
        say(embed(batch))


if __name__ == "__main__":
    main()
