"""What Check runs: is MLflow out of the loop, and is each run ended?"""

from typing import Any

from snippets.checking import run_checks
from snippets.hexagonal_architecture.after import DivergedError
from snippets.hexagonal_architecture.check_calls import calls_of
from snippets.hexagonal_architecture.check_loop import logged_by


def check_the_loop_needs_only_log(answer: Any) -> None:
    """The loop calls tracker.log(step, loss), and nothing else."""
    found = logged_by(answer, [4.0, 1.0])
    assert found == [(1, 4.0), (2, 1.0)], (
        "train(tracker, [4.0, 1.0]) should call log(1, 4.0) and then "
        f"log(2, 1.0). The tracker got {found}."
    )


def check_the_loop_still_stops(answer: Any) -> None:
    """The loop still stops: a loss above 100 raises DivergedError."""
    try:
        found = logged_by(answer, [64.0, 256.0, 1.0])
    except DivergedError:
        return
    raise AssertionError(
        "train(tracker, [64.0, 256.0, 1.0]) should raise DivergedError at "
        f"the loss of 256.0. It went on, and the tracker got {found}. When "
        "to stop is the core's decision, so it belongs in train."
    )


def check_a_good_run_is_finished(answer: Any) -> None:
    """`with MlflowTracker(client)` starts a run, logs to it and ends it."""
    wanted = ["create_run experiment_id=0", "log_metric loss=4.0 step=1"]
    wanted += ["set_terminated FINISHED"]
    found = calls_of(answer)
    assert found == wanted, (
        "`with MlflowTracker(client) as tracker: tracker.log(1, 4.0)` "
        f"should make the calls {wanted}. It made {found}. A run that is "
        "ended twice or never shows a wrong status in MLflow."
    )


def check_an_error_fails_the_run(answer: Any) -> None:
    """A run whose block raises ends as FAILED, and the error goes on."""
    for error in (DivergedError("loss 256.0"), RuntimeError("GPU is full")):
        *_, last = calls_of(answer, error)
        assert last == "set_terminated FAILED", (
            f"The block raised {error!r}, so the last call should be "
            f"'set_terminated FAILED'. It was {last!r}. MLflow would show "
            "a broken run as finished, or as running for ever."
        )


if __name__ == "__main__":
    run_checks(globals())
