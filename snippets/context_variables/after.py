"""A server answers two requests at once, and logs whose line it is."""

import asyncio
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="none")
FEATURES = {"Bob": [0.5, 0.9]}


def log(message: str) -> None:
    print(f"[{request_id.get()}] {message}")


async def load_features(user: str) -> list[float]:
    log(f"asking the feature store for {user}")
    await asyncio.sleep(0)  # This request waits, so another one runs.
    return FEATURES.get(user, [])


async def predict(user: str) -> None:
    features = await load_features(user)
    if features:
        log(f"{user} gets a score of {max(features)}")
    else:
        log(f"ERROR: no features for {user}")


async def handle(new_id: str, user: str) -> None:
    request_id.set(new_id)
    await predict(user)


async def main() -> None:
    await asyncio.gather(handle("req-1", "Ann"), handle("req-2", "Bob"))


if __name__ == "__main__":
    asyncio.run(main())
