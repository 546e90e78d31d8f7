"""What Check runs: the tracker may fail, and no other error is hidden."""

from typing import Any

from snippets.checking import run_checks
from snippets.error_isolation.trial import Trial


def check_nothing_fails(answer: Any) -> None:
    """If nothing fails, it returns the mean 6.0 and the count 0."""
    advice = "Keep the arguments, and the lines that compute the mean."
    Trial(answer, "nothing fails").expect_return(0, advice)


def check_log_fails(answer: Any) -> None:
    """If log() fails at each step, the mean and checkpoints are right."""
    trial = Trial(answer, "log() fails at each step", fails_at=[1, 2, 3])
    advice = (
        "Put log() into a try of its own, and add 1 to a count in its "
        "except Exception, because each library raises errors of its own. "
        "Then let the loop go on, and call log() again at the next step."
    )
    trial.expect_return(3, advice)


def check_finish_fails(answer: Any) -> None:
    """If finish() fails, it returns the mean, and counts that call."""
    advice = "It is a call of the tracker, so give it a try and a count."
    Trial(answer, "finish() fails", ["finish"]).expect_return(1, advice)


def check_log_fails_once(answer: Any) -> None:
    """If log() fails at step 2 alone, the tracker still gets step 3."""
    trial = Trial(answer, "log() fails at step 2 alone", fails_at=[2])
    assert 3 in trial.tracker.got, (
        f"{trial.story} The tracker got {trial.tracker.got}, expected "
        "[1, 3, 'finish']. The server may be back, so try each step."
    )


def check_primary_work_fails(answer: Any) -> None:
    """A row that is no number, and a failed save(), stop the training."""
    advice = "The mean needs each row, so leave float() outside of a try."
    trial = Trial(answer, "a row is no number", rows=("4.0", "6,0"))
    trial.expect_error(ValueError, advice)
    advice = "The model is lost then, so leave save() outside of a try."
    trial = Trial(answer, "save() fails", disk_is_full=True)
    trial.expect_error(OSError, advice)


def check_ctrl_c(answer: Any) -> None:
    """Ctrl-C stops it, even during a call of the tracker."""
    advice = "Catch Exception: a bare except and BaseException hide Ctrl-C."
    for call in (1, "finish"):
        trial = Trial(answer, "Ctrl-C is hit", [call], KeyboardInterrupt)
        trial.expect_error(KeyboardInterrupt, advice)


if __name__ == "__main__":
    run_checks(globals())
