"""Trial runs of an answer: with two fakes, and by its own main()."""

from typing import Any

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
        self.failed = ""
        call = BUILD
        try:
            run = answer.CrossValidation(self.tracker, self.make_model).run
            call = RUN
            run(folds=2)
        except Exception as error:
            self.failed = f"{call} raised {type(error).__name__}: {error}."


def ran(answer: Any) -> Trial:
    """Return the trial of an answer that runs."""
    trial = Trial(answer)
    assert not trial.failed, "It did not run, as the first check says."
    return trial


def failure_of_main(answer: Any) -> str:
    """Say how main() of an answer fails, or nothing if it works."""
    ran(answer)
    try:
        answer.main()
    except Exception as error:
        return f"main() raised {type(error).__name__}: {error}."
    return ""


def main() -> None:
    print("folds of the solution:", list(ran(solution).tracker.losses))


if __name__ == "__main__":
    main()
