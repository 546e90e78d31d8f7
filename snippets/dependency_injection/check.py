"""What Check runs: do the tracker and the models come from the caller?"""

from contextlib import suppress
from inspect import signature
from typing import Any

from snippets.checking import run_checks
from snippets.dependency_injection.tiny_model import Linear


class FakeTracker(dict[int, float]):
    log = dict.__setitem__


def check_each_fold_fits_a_model_of_its_own(answer: Any) -> None:
    """Each fold fits a model of its own, by calling what it is given."""
    wrong = "Fold 2 did not use your factory: call it in the loop."
    models = iter(made := [Linear(), Linear()])
    with suppress(TypeError, AttributeError):
        answer.CrossValidation(FakeTracker(), models.__next__).run(2)
    assert made[1].loss() < 1, wrong


def check_an_empty_tracker_is_used_too(answer: Any) -> None:
    """It logs to the tracker it is given, even if that one is empty."""
    answer.CrossValidation(told := FakeTracker(), Linear).run(folds=2)
    assert 2 in told, "Do not build one. `or` drops an empty one, too."


def check_no_default_is_built_in_the_signature(answer: Any) -> None:
    """No default is an object that is built once and shared by all."""
    for name, given in signature(answer.CrossValidation).parameters.items():
        wrong = (
            f"`{name}` has a built default: leave it out, or write None."
        )
        assert given.default is None or callable(given.default), wrong


if __name__ == "__main__":
    run_checks(globals())
