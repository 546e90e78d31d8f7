"""A good answer: the right method, its own list, no base class."""

from snippets.protocol.after import train


class FakeTracker:
    """Keeps what train() logs in `calls`, as (name, value, step)."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, float, int]] = []

    def log_metric(self, name: str, value: float, step: int) -> None:
        self.calls.append((name, value, step))


def main() -> None:
    fake = FakeTracker()
    train(fake)
    print(fake.calls)


if __name__ == "__main__":
    main()
