"""A model server that restarts, on a clock that does not really wait."""


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds


clock = Clock()


class ApiError(Exception):
    """The server's answer is an HTTP status that is no success."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status} {reason}")
        self.status = status


def say(text: str) -> None:
    """Print a line of the job's log, with the time."""
    print(f"{clock.now:4.1f} s  {text}")


def ask(batch: int) -> str:
    """Ask the server, which restarts from second 0.5 to second 5."""
    clock.sleep(0.2)
    if 0.5 < clock.now < 5.0:
        raise ApiError(503, "Service Unavailable")
    return f"vectors of batch {batch}"


def main() -> None:
    for second in (0.0, 2.0, 6.0):
        clock.now = second
        try:
            say(ask(1))
        except ApiError as error:
            say(str(error))


if __name__ == "__main__":
    main()
