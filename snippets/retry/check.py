"""What Check runs: what is tried again, how often, after which waits?"""

from typing import Any

from snippets.checking import run_checks
from snippets.retry.many_trials import expect_waits
from snippets.retry.trial import Trial


def check_what_can_pass_is_tried_again(answer: Any) -> None:
    """It returns what get() returns, also after a 429 and a 503."""
    for refusals in ((), (429,), (429, 503)):
        trial = Trial(answer, *refusals)
        assert trial.outcome.returned == "features", (
            f"{trial.call} {trial.outcome.ending}, expected it to return "
            "'features'. A 429 and a 503 can pass, so try again."
        )
        hint = "Call sleep() once before each new attempt."
        trial.expect("waits", len(trial.waits), len(refusals), hint)


def check_what_cannot_pass_goes_out(answer: Any) -> None:
    """Any other error goes out at once."""
    for refusal in (400, 401, 404, 500, KeyError("user")):
        trial = Trial(answer, refusal)
        hint = "Waiting does not cure it, so let it out."
        trial.expect("attempts", trial.attempts, 1, hint)
        trial.expect("waits", len(trial.waits), 0, hint)
        assert trial.outcome.error, f"{trial.call} hid the error. {hint}"


def check_the_last_error_goes_out(answer: Any) -> None:
    """There are four attempts, and the error of the last one goes out."""
    trial = Trial(answer, 503, 503, 503, 429, 503)
    hint = "The first attempt counts, too."
    trial.expect("attempts", trial.attempts, 4, hint)
    assert getattr(trial.outcome.error, "status", None) == 429, (
        f"{trial.call} {trial.outcome.ending}, expected the error of the "
        "fourth attempt, so that the caller sees why it failed."
    )
    hint = "No attempt comes after the last one, so do not wait for it."
    trial.expect("waits", len(trial.waits), 3, hint)


def check_the_waits_grow_and_are_random(answer: Any) -> None:
    """The waits are random: up to 1, then 2, then 4 seconds."""
    hint = "Double the limit after each wait; draw with jitter.uniform()."
    for refusals, limit in ((1, 1), (2, 2), (3, 4)):
        expect_waits(answer, refusals, limit, 0.0, hint)


def check_the_api_is_asked_when_it_wants(answer: Any) -> None:
    """The random wait comes on top of the seconds that the API names."""
    hint = "All jobs hear the same seconds: add your random wait to them."
    for refusals, limit in ((1, 1), (3, 4)):
        expect_waits(answer, refusals, limit, 5.0, hint)


if __name__ == "__main__":
    run_checks(globals())
