"""One trial of an answer: it trains on some rows with a fake tracker."""

from collections.abc import Container
from typing import Any

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
        self.returned, self.raised = None, ""
        self.story = f"When {when}, train({list(rows)}, tracker, save)"
        train = answer.train
        try:
            self.returned = train(list(rows), self.tracker, self.save)
        except BaseException as raised:  # Ctrl-C is one way to end.
            self.raised = type(raised).__name__
            self.story += f" raised {self.raised}: {raised}."
        else:
            self.story += f" returned {self.returned}."

    def save(self, mean: float) -> None:
        if self.disk_is_full:
            raise OSError("no space left on device")
        self.saved.append(mean)

    def expect_return(self, count: int, advice: str) -> None:
        wanted = (6.0, count)
        wrong = f"{self.story} Expected it to return {wanted}. {advice}"
        assert not self.raised and self.returned == wanted, wrong
        assert self.saved == [4.0, 5.0, 6.0], (
            f"{self.story} It saved {self.saved}, not [4.0, 5.0, 6.0]. "
            "Leave save() outside of the try, so no failed call skips it."
        )

    def expect_error(self, name: str, advice: str) -> None:
        wrong = f"{self.story} Expected it to raise {name}. {advice}"
        assert self.raised == name, wrong


def main() -> None:
    print(Trial(solution, "save() fails", disk_is_full=True).story)


if __name__ == "__main__":
    main()
