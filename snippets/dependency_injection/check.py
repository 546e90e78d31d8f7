"""What Check runs: do the tracker and the models come from the caller?"""

from inspect import signature
from typing import Any

from snippets.checking import run_checks
from snippets.dependency_injection import trial

NOT_RUN = "It did not run, as the first check says."


def check_it_takes_a_tracker_and_a_factory(answer: Any) -> None:
    """It takes a tracker, then a model factory, and runs two folds."""
    tracker, make_model = trial.FakeTracker(), trial.FakeModelFactory()
    failed = trial.run_two_folds(answer, tracker, make_model)
    assert not failed, (
        f"{failed} Give the class an __init__ that keeps two arguments. "
        "The first is a tracker that is ready: run() calls its log(). The "
        "second is a factory: run() calls it, and it returns a model."
    )


def check_each_fold_trains_a_new_model(answer: Any) -> None:
    """Each fold trains a new model, which the given factory made."""
    tracker, make_model = trial.FakeTracker(), trial.FakeModelFactory()
    assert not trial.run_two_folds(answer, tracker, make_model), NOT_RUN
    losses = [model.loss() for model in make_model.made]
    trained = sum(loss < 1 for loss in losses)
    assert trained == 2, (
        f"{trial.RUN} got {len(losses)} of the 2 models from the factory, "
        f"and trained {trained}. Each fold needs one that is new: call the "
        "factory inside the loop, and train the model that it returns."
    )


def check_the_given_tracker_gets_each_loss(answer: Any) -> None:
    """The given tracker gets the loss of each fold, even an empty one."""
    tracker, make_model = trial.FakeTracker(), trial.FakeModelFactory()
    assert not trial.run_two_folds(answer, tracker, make_model), NOT_RUN
    folds = sorted(tracker.losses)
    assert folds == [1, 2], (
        f"{trial.RUN} logged the folds {folds} to the tracker it was "
        "given, not [1, 2]. Keep that tracker, and build no other. If you "
        "wrote `tracker or …`: an empty one counts as false there."
    )


def check_no_default_is_built_in_the_signature(answer: Any) -> None:
    """No default value is an object that the signature builds."""
    for name, given in signature(answer.CrossValidation).parameters.items():
        assert given.default is None or callable(given.default), (
            f"{name}={type(given.default).__name__}() in the signature is "
            "built once, for all callers. Write no default there, or None."
        )


if __name__ == "__main__":
    run_checks(globals())
