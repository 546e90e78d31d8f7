"""requests: popular items, if the worker is late or unreachable."""

import logging
import socket

import requests

POPULAR = ("tent",)
# Not RequestException, which covers bugs, such as a wrong URL, too.
UNAVAILABLE = (
    requests.exceptions.Timeout,
    # SSLError and ProxyError are subclasses of it.
    requests.exceptions.ConnectionError,
    # The reply broke off in the middle.
    requests.exceptions.ChunkedEncodingError,
)
log = logging.getLogger(__name__)


def ask_gpu(user: str, gpu: str) -> tuple[str, ...]:
    reply = requests.get(gpu, params={"user": user}, timeout=0.2)
    if reply.status_code in {502, 503, 504}:
        raise requests.exceptions.ConnectionError(reply.reason)
    reply.raise_for_status()
    return tuple(reply.json())


def recommend(user: str, gpu: str) -> dict[str, object]:
    try:
        items = ask_gpu(user, gpu)
    except UNAVAILABLE as error:
        log.info("gpu failed: %r", error)
        return {"items": POPULAR, "rung": "popular", "degraded": True}
    return {"items": items, "rung": "gpu", "degraded": False}


def main() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        print("accepts, never replies:", recommend("Ann", url))
    print("port closed:", recommend("Ann", url))


if __name__ == "__main__":
    main()
