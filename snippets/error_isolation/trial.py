"""One trial of an answer: it trains on some rows with a fake tracker."""

from collections.abc import Container
from typing import Any

from snippets.checking import Outcome, attempt
from snippets.error_isolation import solution
from snippets.error_isolation.fakes import FakeTracker, OutageError


class Trial:
    """Calls train() of an answer, and keeps how the call ended."""

    def __init__(
        self,
        answer: Any,
        when: str,
        fails_at: Container[int | str] = (),
        error: type[BaseException] = OutageError,
        rows: tuple[str, ...] = ("4.0", "6.0", "8.0"),
        disk_is_full: bool = False,
    ) -> None:
        self.tracker = FakeTracker(fails_at, error)
        self.saved: list[float] = []
        self.disk_is_full = disk_is_full
        given = list(rows), self.tracker, self.save
        try:
            self.outcome = attempt(answer.train, *given)
        except KeyboardInterrupt as raised:  # Ctrl-C is one way to end.
            self.outcome = Outcome(error=raised)
        call = f"train({list(rows)}, tracker, save)"
        self.story = f"When {when}, {call} {self.outcome.ending}."

    def save(self, mean: float) -> None:
        if self.disk_is_full:
            raise OSError("no space left on device")
        self.saved.append(mean)

    def expect_return(self, count: int, advice: str) -> None:
        wanted = (6.0, count)
        wrong = f"{self.story} Expected it to return {wanted}. {advice}"
        assert self.outcome.returned == wanted, wrong
        assert self.saved == [4.0, 5.0, 6.0], (
            f"{self.story} It saved {self.saved}, not [4.0, 5.0, 6.0]. "
            "Leave save() outside of the try, so no failed call skips it."
        )

    def expect_error(self, kind: type[BaseException], advice: str) -> None:
        wanted = f"Expected it to raise {kind.__name__}. {advice}"
        wrong = f"{self.story} {wanted}"
        assert type(self.outcome.error) is kind, wrong


def main() -> None:
    print(Trial(solution, "save() fails", disk_is_full=True).story)


if __name__ == "__main__":
    main()
