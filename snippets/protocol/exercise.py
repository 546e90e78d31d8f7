"""Exercise: a fake tracker, so that a test of train() needs no server."""

from snippets.protocol.after import train


class FakeTracker:
    """Keeps what train() logs in `calls`, as (name, value, step)."""

    # TODO: satisfy Tracker, and remember every call.


def main() -> None:
    fake = FakeTracker()
    train(fake)
    print(fake.calls)


if __name__ == "__main__":
    main()
