"""tenacity: one policy for retries, and two loaders that use it."""

import asyncio

from tenacity import (
    retry,
    retry_if_exception_type,
    stop_after_attempt,
    wait_random_exponential,
)

from snippets.decorator.after import Service

feature_store = Service(answer=12, drops=2)
warehouse = Service(answer=3, drops=2)

retry_reads = retry(
    retry=retry_if_exception_type(ConnectionError),
    stop=stop_after_attempt(3),
    # These servers recover at once, so wait up to 0.01 s, then 0.02 s.
    # For a real one, the default of 1 waits up to 1 s, then 2 s.
    wait=wait_random_exponential(multiplier=0.01),
    reraise=True,
)


@retry_reads
def load_clicks(user: int) -> int:
    return feature_store.get(user)


@retry_reads
async def load_orders(user: int) -> int:
    return warehouse.get(user)


def main() -> None:
    print("clicks:", load_clicks(7))
    print("orders:", asyncio.run(load_orders(7)))
    print("attempts:", load_orders.statistics["attempt_number"])


if __name__ == "__main__":
    main()
