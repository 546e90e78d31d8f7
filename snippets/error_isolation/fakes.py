"""A fake tracker: it keeps what it is sent, and fails when told to."""

from collections.abc import Container


class OutageError(Exception):
    """Each tracking library raises a class of its own, and so does this."""


class FakeTracker:
    """Fails at the given steps; the step "finish" is the call finish()."""

    def __init__(
        self,
        fails_at: Container[int | str] = (),
        error: type[BaseException] = OutageError,
    ) -> None:
        self.fails_at = fails_at
        self.error = error
        self.got: list[int | str] = []

    def log(self, step: int, loss: float) -> None:
        self._take(step)

    def finish(self) -> None:
        self._take("finish")

    def _take(self, step: int | str) -> None:
        if step in self.fails_at:
            raise self.error("the tracking server does not answer")
        self.got.append(step)


def main() -> None:
    tracker = FakeTracker(fails_at=[2])
    tracker.log(1, 16.0)
    try:
        tracker.log(2, 4.0)
    except OutageError as error:
        print("step 2:", error)
    tracker.finish()
    print("it got:", tracker.got)


if __name__ == "__main__":
    main()
