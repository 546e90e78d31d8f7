"""Sixty jobs lose one server at the same moment, and all come back."""

import heapq
from collections import Counter
from collections.abc import Callable

from snippets.retry.after import choose_wait, jitter

JOBS = 60
BACK_AT = 5.0
PER_SECOND = 10  # More requests than this get a 503, too.
SHOWN = 24


def wait_equally(retries: int) -> float:
    return float(min(2**retries, 10))


def run_jobs(wait: Callable[[int], float]) -> list[int]:
    """Return how many requests the server got in each second."""
    asked: Counter[int] = Counter()
    answered: Counter[int] = Counter()
    queue = [(0.0, job, 0) for job in range(JOBS)]
    while queue:
        now, job, retries = heapq.heappop(queue)
        second = int(now)
        asked[second] += 1
        if now >= BACK_AT and answered[second] < PER_SECOND:
            answered[second] += 1
        else:
            again = now + wait(retries)
            heapq.heappush(queue, (again, job, retries + 1))
    return [asked[second] for second in range(max(asked) + 1)]


def show(name: str, wait: Callable[[int], float]) -> None:
    asked = run_jobs(wait)
    print(f"{name}: {sum(asked)} requests, done in {len(asked)} s")
    print(" ", *(count or "." for count in asked[:SHOWN]))


def main() -> None:
    jitter.seed(2)
    show("a quarter of a second", lambda _retries: 0.25)
    show("doubled", wait_equally)
    show("doubled, random", choose_wait)


if __name__ == "__main__":
    main()
