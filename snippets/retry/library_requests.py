"""requests: when its adapter tries again, and when it does not."""

import random
import time
from unittest.mock import patch

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from snippets.retry.after import TEMPORARY
from snippets.retry.library_server import serve

POLICY = Retry(
    total=3,
    backoff_factor=1,
    backoff_jitter=1,
    status_forcelist=TEMPORARY,
)


def show(method: str, policy: Retry | None) -> None:
    waits: list[float] = []
    with (
        serve(503) as server,
        requests.Session() as session,
        patch.object(time, "sleep", waits.append),
    ):
        if policy is not None:
            session.mount("http://", HTTPAdapter(max_retries=policy))
        try:
            reply = session.request(method, server.url, timeout=5)
            end = f"status {reply.status_code}"
        except requests.RequestException as error:
            end = f"raised {type(error).__name__}"
    waited = [round(wait, 1) for wait in waits]
    print(f"  {server.requests} requests, waits {waited}, {end}")


def main() -> None:
    random.seed(2)  # For this page alone: each run prints the same.
    print("GET, as it comes:")
    show("GET", None)
    print("GET, with Retry(3), which names no status:")
    show("GET", Retry(3))
    print("GET, with POLICY:")
    show("GET", POLICY)
    print("POST, with POLICY:")
    show("POST", POLICY)


if __name__ == "__main__":
    main()
