"""What Check runs: does FakeTracker satisfy Tracker and remember calls?"""

from typing import Any

from snippets.checking import run_checks
from snippets.protocol.after import Tracker, train


def check_it_takes_what_train_logs(answer: Any) -> None:
    """train() can log to it."""
    train(answer.FakeTracker(), epochs=1)


def check_it_matches_by_shape_alone(answer: Any) -> None:
    """It matches Tracker by its shape alone."""
    assert Tracker not in answer.FakeTracker.__mro__, (
        "FakeTracker inherits from Tracker. Remove the base class: "
        "a Protocol is satisfied by having its methods."
    )


def check_it_remembers_every_call(answer: Any) -> None:
    """It keeps each call as (name, value, step)."""
    fake = answer.FakeTracker()
    fake.log_metric("loss", 0.5, 1)
    fake.log_metric(name="loss", value=0.25, step=2)
    expected = [("loss", 0.5, 1), ("loss", 0.25, 2)]
    assert fake.calls == expected, f"calls is {fake.calls}, not {expected}."


def check_fakes_do_not_share_calls(answer: Any) -> None:
    """A new fake starts empty."""
    answer.FakeTracker().log_metric("loss", 0.5, 1)
    left = answer.FakeTracker().calls
    assert left == [], f"A new fake starts with {left}: set it in __init__."


if __name__ == "__main__":
    run_checks(globals())
