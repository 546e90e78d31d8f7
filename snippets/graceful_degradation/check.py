"""What Check runs: which order gets which score, and which one none?"""

from typing import Any

from snippets.checking import run_checks
from snippets.graceful_degradation.trial import Trial

LATE, BUG = TimeoutError("late"), ValueError("bad shape")


def check_a_model_in_time_scores_each_order(answer: Any) -> None:
    """A model in time scores each order, the large one, too."""
    for total in (40, 2000):
        Trial(answer, "Ann", total, model=0.7).expect_score(
            0.7, "model", False, "The model was in time, so use its risk."
        )


def check_the_model_gets_a_short_time(answer: Any) -> None:
    """The model is asked once, and gets 0.2 seconds."""
    for model in (0.7, LATE):
        trial = Trial(answer, "Ann", 40, model)
        assert trial.timeouts == [0.2], (
            f"{trial.call} asked the model with the timeouts "
            f"{trial.timeouts}, expected [0.2]. Others wait for the worker."
        )


def check_a_late_model_gives_last_nights_risk(answer: Any) -> None:
    """If the model is late, a small order gets last night's risk."""
    for total in (40, 999):
        Trial(answer, "Ann", total, LATE).expect_score(
            0.1, "last night", True, "Catch the timeout, and say it is old."
        )


def check_a_critical_order_is_refused(answer: Any) -> None:
    """If the model is late, an order of 1,000 or more is refused."""
    for total in (1000, 2000):
        Trial(answer, "Ann", total, LATE).expect_error(
            LATE, "For such an order an old risk is worse than none."
        )


def check_no_risk_is_made_up(answer: Any) -> None:
    """If last night has no risk of the customer, nobody makes one up."""
    Trial(answer, "Cy", 40, LATE).expect_error(
        LATE, "No rung is left for Cy, so let the model's error go out."
    )


def check_a_bug_goes_out(answer: Any) -> None:
    """An error other than a timeout goes out."""
    Trial(answer, "Ann", 40, BUG).expect_error(
        BUG, "It is a bug. If you catch it, nobody will see it."
    )


if __name__ == "__main__":
    run_checks(globals())
