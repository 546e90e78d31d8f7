"""A server with two workers, on a clock that counts and does not wait."""

from collections.abc import Callable

# Who asks, and when, in seconds.
VISITS = ((0.0, "Ann"), (0.1, "Bob"), (0.2, "guest"), (0.4, "Cy"))
WORKERS = 2
# Callers leave after so many seconds.
BUDGET = 1.0
# Returns what the server sends to a user.
Answers = Callable[[str], object]


class Clock:
    def __init__(self) -> None:
        self.now = 0.0


clock = Clock()


def respond(answer: Answers, user: str, asked: float) -> str:
    """Return the status and the body; an uncaught error becomes a 500."""
    try:
        if clock.now - asked > BUDGET:
            clock.now = asked + BUDGET
            raise TimeoutError(f"no free worker within {BUDGET} s")
        body = answer(user)
        if clock.now - asked > BUDGET:
            raise TimeoutError(f"the caller left after {BUDGET} s")
    except Exception as error:
        return f"500 {type(error).__name__}: {error}"
    return f"200 {body}"


def serve(answer: Answers) -> None:
    """Give each visit to the worker that is free first.

    Print how long the caller waits, and how long the worker is busy.
    """
    free_at = [0.0] * WORKERS
    for asked, user in VISITS:
        worker = free_at.index(min(free_at))
        start = clock.now = max(asked, free_at[worker])
        response = respond(answer, user, asked)
        waits = min(clock.now - asked, BUDGET)
        busy = max(clock.now - start, 0.0)
        free_at[worker] = start + busy
        print(f"{user:5} {waits:4.1f} s {busy:5.1f} s  {response}")


def main() -> None:
    serve(lambda user: f"hello, {user}")


if __name__ == "__main__":
    main()
