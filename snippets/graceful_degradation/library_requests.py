"""requests: popular items, if the worker is late or unreachable."""

import socket

import requests

POPULAR = ["tent"]
UNAVAILABLE = (
    requests.exceptions.Timeout,
    requests.exceptions.ConnectionError,
)


def recommend(user: str, gpu: str) -> dict[str, object]:
    try:
        reply = requests.get(f"{gpu}/{user}", timeout=0.2)
    except UNAVAILABLE:
        return {"items": POPULAR, "rung": "popular", "degraded": True}
    reply.raise_for_status()
    return {"items": reply.json(), "rung": "gpu", "degraded": False}


def main() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        print("accepts, never replies:", recommend("Ann", url))
    print("port closed:", recommend("Ann", url))


if __name__ == "__main__":
    main()
