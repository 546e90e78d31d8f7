"""requests: when its adapter tries again, and when it does not."""

import time
from unittest.mock import patch

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from snippets.retry.library_server import refusing_server

POLICY = Retry(total=3, backoff_factor=1, status_forcelist=[429, 503])


def show(method: str, policy: Retry | None) -> None:
    waits: list[float] = []
    with (
        refusing_server() as server,
        requests.Session() as session,
        patch.object(time, "sleep", waits.append),
    ):
        session.trust_env = False  # No proxy, because we ask ourselves.
        if policy is not None:
            session.mount("http://", HTTPAdapter(max_retries=policy))
        try:
            reply = session.request(method, server.url, timeout=5)
            end = f"status {reply.status_code}"
        except requests.RequestException as error:
            end = f"raised {type(error).__name__}"
    print(f"  {server.requests} requests, waits {waits}, {end}")


def main() -> None:
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
