"""What Check runs: do the tracker and the models come from the caller?"""

from inspect import signature
from typing import Any

from snippets.checking import run_checks
from snippets.dependency_injection import trial


def check_it_takes_a_tracker_and_a_factory(answer: Any) -> None:
    """It takes a tracker, then a model factory, and runs two folds."""
    failed = trial.Trial(answer).failed
    assert not failed, (
        f"{failed} Give the class an __init__ that keeps two arguments. "
        "The first is a tracker that is ready: run() calls its log(). The "
        "second is a factory: run() calls it, and it returns a model."
    )


def check_each_fold_trains_a_new_model(answer: Any) -> None:
    """Each fold trains a new model, which the given factory made."""
    factory = trial.ran(answer).make_model
    assert factory.count_trained() == 2, (
        f"{trial.RUN} got {len(factory.made)} of the 2 models from the "
        f"factory, and trained {factory.count_trained()}. Each fold needs "
        "a new one: call the factory in the loop, and train its model."
    )


def check_the_given_tracker_gets_each_loss(answer: Any) -> None:
    """The given tracker gets each loss, although it is empty at first."""
    folds = sorted(trial.ran(answer).tracker.losses)
    assert folds == [1, 2], (
        f"{trial.RUN} logged the folds {folds} to the tracker it was "
        "given, not [1, 2]. Keep that tracker, and build no other. If you "
        "wrote `tracker or …`: an empty tracker counts as false there."
    )


def check_no_default_is_built_in_the_signature(answer: Any) -> None:
    """No parameter has a default that the signature builds."""
    for name, given in signature(answer.CrossValidation).parameters.items():
        assert given.default is None or callable(given.default), (
            f"{name}={type(given.default).__name__}() in the signature is "
            "built once, for all callers. Write no default there, or None."
        )


def check_the_call_in_main_works(answer: Any) -> None:
    """The call in main() works."""
    failed = trial.failure_of_main(answer)
    assert not failed, (
        f"{failed} Leave the call in main() as it was: it hands over the "
        "factory `Linear`, and `Linear()` would be one finished model."
    )


if __name__ == "__main__":
    run_checks(globals())
