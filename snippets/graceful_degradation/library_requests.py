"""requests: popular items, if the worker is late or unreachable."""

import socket

import requests

POPULAR = ["tent"]
UNAVAILABLE = (
    requests.exceptions.Timeout,
    requests.exceptions.ConnectionError,
)


def ask_gpu(user: str, gpu: str) -> list[str]:
    reply = requests.get(f"{gpu}/{user}", timeout=0.2)
    if reply.status_code in {502, 503, 504}:
        raise requests.exceptions.ConnectionError(reply.reason)
    reply.raise_for_status()
    items: list[str] = reply.json()
    return items


def recommend(user: str, gpu: str) -> dict[str, object]:
    try:
        items = ask_gpu(user, gpu)
    except UNAVAILABLE:
        return {"items": POPULAR, "rung": "popular", "degraded": True}
    return {"items": items, "rung": "gpu", "degraded": False}


def main() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        print("accepts, never replies:", recommend("Ann", url))
    print("port closed:", recommend("Ann", url))


if __name__ == "__main__":
    main()
