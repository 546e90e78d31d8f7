"""Four ways to recommend products, from the best to the poorest."""

from snippets.graceful_degradation.server import clock

MODEL = {"Ann": ("stove",), "Bob": ("boots",), "Cy": ("rope",)}
LAST_NIGHT = {"Bob": ("socks",)}
POPULAR = ("tent",)


def ask_gpu(user: str, timeout: float = 30.0) -> tuple[str, ...]:
    """Ask the GPU worker, which hangs today, and wait for `timeout`."""
    clock.now += timeout
    raise TimeoutError(f"no reply for {user} in {timeout} s")


class CpuBusyError(Exception):
    """The CPU works on another request."""


class UnknownUserError(Exception):
    """The model, or the cache, has nothing for this user."""


class Cpu:
    """Runs the same model, but needs 0.5 s, and does one at a time."""

    def __init__(self) -> None:
        self.free_at = 0.0

    def ask(self, user: str) -> tuple[str, ...]:
        if user not in MODEL:
            raise UnknownUserError(user)
        if clock.now < self.free_at:
            raise CpuBusyError
        clock.now += 0.5
        self.free_at = clock.now
        return MODEL[user]


def read_cache(user: str) -> tuple[str, ...]:
    """Return what the model said last night, or raise UnknownUserError.

    >>> read_cache("Bob")
    ('socks',)
    """
    if user not in LAST_NIGHT:
        raise UnknownUserError(user)
    return LAST_NIGHT[user]


def main() -> None:
    print("the model says:", Cpu().ask("Ann"))
    print("it said last night:", read_cache("Bob"))
    print("many people buy:", POPULAR)


if __name__ == "__main__":
    main()
