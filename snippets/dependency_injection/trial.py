"""Trial runs of an answer: with two fakes, and by its own main()."""

from collections.abc import Callable
from typing import Any

from snippets.checking import attempt
from snippets.dependency_injection import solution
from snippets.dependency_injection.fakes import (
    FakeModelFactory,
    FakeTracker,
)

BUILD = "CrossValidation(FakeTracker(), FakeModelFactory())"
RUN = f"{BUILD}.run(folds=2)"


class Trial:
    """Run two folds, and keep the fakes and what went wrong."""

    def __init__(self, answer: Any) -> None:
        self.tracker = FakeTracker()
        self.make_model = FakeModelFactory()

        def build() -> None:
            made = answer.CrossValidation(self.tracker, self.make_model)
            self.validation = made

        def run() -> None:
            self.validation.run(folds=2)

        self.failed = failure(BUILD, build) or failure(RUN, run)


def failure(call: str, function: Callable[[], object]) -> str:
    """Say how a call fails, or nothing if it works."""
    outcome = attempt(function)
    return f"{call} {outcome.ending}." if outcome.raised else ""


def ran(answer: Any) -> Trial:
    """Return the trial of an answer that runs."""
    trial = Trial(answer)
    assert not trial.failed, "It did not run, as the first check says."
    return trial


def failure_of_main(answer: Any) -> str:
    """Say how main() of an answer fails, or nothing if it works."""
    ran(answer)
    return failure("main()", lambda: answer.main())


def main() -> None:
    print("folds of the solution:", list(ran(solution).tracker.losses))


if __name__ == "__main__":
    main()
