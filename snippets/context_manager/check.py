"""What Check runs: blocks that end well, and blocks that fail."""

from contextlib import suppress
from typing import Any

from snippets.checking import run_checks
from snippets.context_manager import trial
from snippets.context_manager.tiny_model import Model


def check_the_block_sees_the_average(answer: Any) -> None:
    """In the block, the model is in eval mode and has the average."""
    found = trial.Trial(answer)
    assert not found.outcome.raised, (
        f"{trial.WITH} {found.outcome.ending}. Write a function "
        "averaged(model, read) under @contextmanager, with one `yield`."
    )
    assert found.inside == "training=False, weight=2.5", (
        f"In {trial.WITH} the model has {found.inside}, expected "
        "training=False, weight=2.5. Change both before the `yield`."
    )


def check_a_good_block_is_undone(answer: Any) -> None:
    """After the block, mode and weight are as they were before."""
    advice = "Keep the old mode and weight before you change them."
    for training in (True, False):
        found = trial.ran(answer, training=training)
        found.assert_undone("The block ended well", advice)


def check_an_error_is_undone_and_goes_on(answer: Any) -> None:
    """If the block raises, the same is undone, and the error goes on."""
    found = trial.ran(answer, error=TimeoutError())
    advice = "The error comes out of `yield`: undo in a `finally` there."
    if found.after != trial.ran(answer).after:  # Else it is said above.
        found.assert_undone("The block raised an error", advice)
    assert isinstance(found.outcome.error, TimeoutError), (
        f"The block of {trial.WITH} raised TimeoutError, and the caller "
        f"got {found.outcome.raised or 'no error'}, as after a success. "
        "Write no `except` there, and no `return` in __exit__."
    )


def check_a_failed_read_is_undone(answer: Any) -> None:
    """If read() raises, the mode is undone in both functions."""
    advice = "Begin with `with evaluating(model):`, or `try` before read()."
    found = trial.ran(answer, read=trial.BROKEN)
    found.assert_undone("read() raised", advice)
    model = Model()
    with suppress(TimeoutError, RuntimeError):
        answer.evaluate_averaged(model, trial.BROKEN)
    assert model.training, (
        "averaged() undid the mode, and evaluate_averaged() did not. Put "
        f"its evaluation into a block under {trial.WITH}"
    )


if __name__ == "__main__":
    run_checks(globals())
