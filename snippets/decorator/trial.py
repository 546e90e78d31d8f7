"""A trial of an answer: wrap a function, call it, see what happened."""

from typing import Any

from snippets.decorator import slow_loaders, solution

CLOCK = slow_loaders.clock
NOT_YET = "`timed` must take one function, and must not call it yet."
PASS_ON = "The wrapper must take *args and **kwargs, and pass both on."


class Trial:
    """What wrapping a function gave, and what a call of that did."""

    def __init__(self, answer: Any, name: str) -> None:
        self.answer = answer
        self.text = f"timed({name})"
        try:
            self.measured = answer.timed(getattr(slow_loaders, name))
        except Exception as error:
            raise refusal(self.text, error, NOT_YET) from None
        assert callable(self.measured), (
            f"{self.text} returned {self.measured!r}, expected a function. "
            "End `timed` with `return wrapper`, without parentheses."
        )

    def call(self, user: int, **options: int) -> Any:
        """Call what `timed` gave; note its TimeoutError in `raised`."""
        started, count = CLOCK.seconds, len(self.answer.timings)
        self.raised = False
        try:
            return self.measured(user, **options)
        except TimeoutError:
            self.raised = True
            return None
        except Exception as error:
            more = "".join(f", {key}={options[key]}" for key in options)
            text = f"{self.text}({user}{more})"
            raise refusal(text, error, PASS_ON) from None
        finally:
            self.seconds = CLOCK.seconds - started
            self.added = self.answer.timings[count:]


def refusal(text: str, error: Exception, advice: str) -> AssertionError:
    kind = type(error).__name__
    more = f" {advice}" if isinstance(error, TypeError) else ""
    return AssertionError(f"{text} raised {kind}: {error}.{more}")


def main() -> None:
    trial = Trial(solution, "load_clicks")
    print(trial.call(7, days=30), trial.seconds, trial.added)


if __name__ == "__main__":
    main()
