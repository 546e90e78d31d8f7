"""A trial of an answer: wrap a function, call it, see what happened."""

from typing import Any

from snippets.checking import Outcome, attempt
from snippets.decorator import slow_loaders, solution

CLOCK = slow_loaders.clock
NOT_YET = "`timed` must take one function, and must not call it yet."
PASS_ON = "The wrapper must take *args and **kwargs, and pass both on."


class Trial:
    """What wrapping a function gave, and what a call of that did."""

    def __init__(self, answer: Any, name: str) -> None:
        self.answer = answer
        self.text = f"timed({name})"
        outcome = attempt(answer.timed, getattr(slow_loaders, name))
        refuse_error(self.text, outcome, NOT_YET)
        self.measured = outcome.returned
        assert callable(self.measured), (
            f"{self.text} returned {self.measured!r}, expected a function. "
            "End `timed` with `return wrapper`, without parentheses."
        )

    def call(self, user: int, **options: int) -> Any:
        """Call what `timed` gave; note its TimeoutError in `raised`."""
        started, count = CLOCK.seconds, len(self.answer.timings)
        outcome = attempt(self.measured, user, **options)
        self.seconds = CLOCK.seconds - started
        self.added = self.answer.timings[count:]
        self.raised = isinstance(outcome.error, TimeoutError)
        if not self.raised:
            more = "".join(f", {key}={options[key]}" for key in options)
            refuse_error(f"{self.text}({user}{more})", outcome, PASS_ON)
        return outcome.returned


def refuse_error(call: str, outcome: Outcome, advice: str) -> None:
    more = f" {advice}" if isinstance(outcome.error, TypeError) else ""
    assert not outcome.raised, f"{call} {outcome.ending}.{more}"


def main() -> None:
    trial = Trial(solution, "load_clicks")
    print(trial.call(7, days=30), trial.seconds, trial.added)


if __name__ == "__main__":
    main()
