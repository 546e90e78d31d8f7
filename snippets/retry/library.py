"""tenacity around requests: the policy of `after.py`, over HTTP."""

import logging
import random

import requests
import tenacity
from requests.exceptions import ChunkedEncodingError, Timeout
from urllib3.util import Retry

from snippets.retry.after import TEMPORARY
from snippets.retry.library_server import serve
from snippets.retry.server import clock

NO_REPLY = (requests.ConnectionError, Timeout, ChunkedEncodingError)
log = logging.getLogger(__name__)


def reply_of(error: BaseException) -> requests.Response | None:
    return error.response if isinstance(error, requests.HTTPError) else None


def is_temporary(error: BaseException) -> bool:
    reply = reply_of(error)
    if reply is None:
        return isinstance(error, NO_REPLY)
    return reply.status_code in TEMPORARY


def read_retry_after(error: BaseException) -> float:
    reply = reply_of(error)
    asked = "0" if reply is None else reply.headers.get("Retry-After", "0")
    return Retry().parse_retry_after(asked)  # Seconds or a date.


@tenacity.retry(
    retry=tenacity.retry_if_exception(is_temporary),
    wait=tenacity.wait_exception(read_retry_after)
    + tenacity.wait_random_exponential(max=10),
    # The 20 attempts are for a test that does not wait.
    stop=tenacity.stop_before_delay(60) | tenacity.stop_after_attempt(20),
    before_sleep=tenacity.before_sleep_log(log, logging.WARNING),
    reraise=True,
    sleep=clock.sleep,  # For this page alone: leave it out.
)
def embed(url: str) -> str:
    reply = requests.get(url, timeout=2)
    reply.raise_for_status()  # Without this line, a 503 is no error.
    return reply.text


def main() -> None:
    random.seed(2)  # For this page alone, as is cutting the log.
    logging.basicConfig(format="%(message).75s")
    with serve(503, (429, "5"), "drop", "hang", 200) as server:
        print(embed(server.url))


if __name__ == "__main__":
    main()
