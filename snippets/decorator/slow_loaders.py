"""Two slow loaders; their seconds pass on a clock that only counts."""


class Clock:
    """Counts the seconds that the work would take, without waiting."""

    def __init__(self) -> None:
        self.seconds = 0


clock = Clock()

CLICKS_A_DAY = {7: 2}


def load_clicks(user: int, days: int = 7) -> int:
    """Count the clicks of a user, which takes two seconds."""
    clock.seconds += 2
    return CLICKS_A_DAY[user] * days


def load_age(user: int) -> int:
    """Give up after nine seconds, because the service is down."""
    clock.seconds += 9
    raise TimeoutError(f"no answer about user {user}")


def main() -> None:
    print("clicks:", load_clicks(7))
    print("seconds:", clock.seconds)


if __name__ == "__main__":
    main()
