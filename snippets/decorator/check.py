"""What Check runs: is each call measured, and the function unharmed?"""

from typing import Any

from snippets.checking import run_checks
from snippets.decorator.trial import Trial


def check_it_wraps_and_does_not_call(answer: Any) -> None:
    """timed(load_clicks) returns a function of the same name."""
    name = Trial(answer, "load_clicks").measured.__name__
    assert name == "load_clicks", (
        f"timed(load_clicks).__name__ was {name!r}, expected "
        "'load_clicks'. Write @wraps(function) above the wrapper."
    )


def check_arguments_and_result_pass(answer: Any) -> None:
    """A measured call takes the same arguments and returns the same."""
    trial = Trial(answer, "load_clicks")
    result = trial.call(7, days=30)
    assert result == 60, (
        f"timed(load_clicks)(7, days=30) returned {result}, expected 60. "
        "Pass *args and **kwargs on, and return what the function returns."
    )
    assert trial.seconds == 2, (
        f"timed(load_clicks)(7, days=30) took {trial.seconds} seconds, "
        "expected 2. The wrapper must call the function once."
    )


def check_each_call_is_measured(answer: Any) -> None:
    """Each call adds one pair: the function's name and its seconds."""
    trial = Trial(answer, "load_clicks")
    for which in ("first", "second"):
        trial.call(7)
        assert trial.added == [("load_clicks", 2)], (
            f"The {which} call of timed(load_clicks) added {trial.added} "
            "to timings, expected [('load_clicks', 2)]. Read the clock in "
            "the wrapper, and append function.__name__ and the seconds."
        )


def check_a_failed_call_is_measured(answer: Any) -> None:
    """A call that fails is measured, and its error comes through."""
    trial = Trial(answer, "load_age")
    outcome = trial.call(7)
    assert trial.raised, (
        f"timed(load_age)(7) returned {outcome!r}, expected the error that "
        f"load_age raises. Else the caller takes {outcome!r} for an age."
    )
    assert trial.added == [("load_age", 9)], (
        f"timed(load_age)(7), which fails, added {trial.added} to timings, "
        "expected [('load_age', 9)]. Append in a `finally` block: it runs "
        "after a return and after an error."
    )


if __name__ == "__main__":
    run_checks(globals())
