"""A nightly job embeds four batches, while its model server restarts."""

import random

from snippets.retry.server import ApiError, ask, clock, say

# Too many requests, or the server is away: both can pass.
TEMPORARY = {429, 502, 503, 504}
LONGEST_WAIT = 10.0
PATIENCE = 60.0
# Draws the random waits; `random.seed()` does not reach it.
jitter = random.Random()


def choose_wait(retries: int) -> float:
    """Return a random wait of up to 1 s, then 2 s, 4 s, 8 s, 10 s."""
    return jitter.uniform(0, min(2**retries, LONGEST_WAIT))


def embed(batch: int) -> str:
    give_up_at = clock.now + PATIENCE
    retries = 0
    while True:
        try:
            return ask(batch)
        except ApiError as error:
            wait = choose_wait(retries)
            too_late = clock.now + wait > give_up_at
            if error.status not in TEMPORARY or too_late:
                raise
            say(f"batch {batch}: {error}, try again in {wait:.1f} s")
            clock.sleep(wait)
        retries += 1


def main() -> None:
    jitter.seed(2)  # For this page alone: each run prints the same.
    for batch in (1, 2, 3, 4):
        say(embed(batch))


if __name__ == "__main__":
    main()
