"""A circuit breaker: stop asking a worker that keeps timing out."""

from collections.abc import Callable
from functools import partial

from snippets.graceful_degradation.server import clock
from snippets.graceful_degradation.shop import ask_gpu


class SkippedError(TimeoutError):
    """The worker was not asked. The ladder goes on as after a timeout."""


class Breaker:
    """After two timeouts in a row, asks nobody for 30 seconds."""

    def __init__(self, ask: Callable[[str], list[str]]) -> None:
        self.inner = ask
        self.timeouts = 0
        self.skip_until = 0.0

    def ask(self, user: str) -> list[str]:
        if clock.now < self.skip_until:
            raise SkippedError
        try:
            items = self.inner(user)
        except TimeoutError:
            self.timeouts += 1
            if self.timeouts >= 2:
                self.skip_until = clock.now + 30
            raise
        self.timeouts = 0
        return items


def main() -> None:
    breaker = Breaker(partial(ask_gpu, timeout=0.2))
    for second in (0, 1, 2, 3, 40, 41):
        clock.now = second
        try:
            breaker.ask("Ann")
        except TimeoutError as error:
            name = type(error).__name__
            waited = clock.now - second
            print(f"at {second:2} s: {name} after {waited:.1f} s")


if __name__ == "__main__":
    main()
