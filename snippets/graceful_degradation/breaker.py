"""A circuit breaker: stop asking a worker that keeps failing."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from snippets.graceful_degradation.after import (
    UNAVAILABLE,
    Rung,
    recommend,
)
from snippets.graceful_degradation.server import clock
from snippets.graceful_degradation.shop import ask_gpu


class Breaker:
    """After two failures in a row, ask nobody for 30 seconds.

    After the pause, one more failure starts the next pause.
    """

    def __init__(
        self,
        ask: Callable[[str], tuple[str, ...]],
        now: Callable[[], float] = monotonic,
    ) -> None:
        self.inner = ask
        self.now = now
        self.failures = 0
        self.skip_until = 0.0

    def ask(self, user: str) -> tuple[str, ...]:
        if self.now() < self.skip_until:
            raise ConnectionError("skipped")
        try:
            items = self.inner(user)
        except UNAVAILABLE:
            self.failures += 1
            if self.failures >= 2:
                self.skip_until = self.now() + 30
            raise
        self.failures = 0
        return items


def main() -> None:
    breaker = Breaker(partial(ask_gpu, timeout=0.2), now=lambda: clock.now)
    ladder = [Rung("gpu", breaker.ask, UNAVAILABLE)]
    for second in (0, 1, 2, 3, 40, 41):
        clock.now = second
        answer = recommend("Ann", ladder)
        waited = clock.now - second
        print(f"at {second:2} s: {answer.rung} after {waited:.1f} s")


if __name__ == "__main__":
    main()
