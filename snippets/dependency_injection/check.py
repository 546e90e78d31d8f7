"""What Check runs: do the tracker and the models come from the caller?"""

from inspect import signature
from typing import Any

from snippets.checking import run_checks
from snippets.dependency_injection.tiny_model import Linear


class FakeTracker(dict[int, float]):
    log = dict.__setitem__


def check_it_logs_to_the_tracker_it_is_given(answer: Any) -> None:
    """It logs to the tracker it is given, even if that one is empty."""
    for told, hint in (
        (FakeTracker({0: 9.0}), "It must log to yours, and build none."),
        (FakeTracker(), "Empty is falsy, so `or` drops it: ask `is None`."),
    ):
        answer.CrossValidation(told, Linear).run(folds=2)
        assert 2 in told, f"The tracker heard nothing of fold 2. {hint}"


def check_each_fold_fits_a_model_of_its_own(answer: Any) -> None:
    """Each fold fits a model of its own, by calling what it is given."""
    made = [Linear(), Linear()]
    models = iter(made)
    answer.CrossValidation(FakeTracker(), lambda: next(models)).run(folds=2)
    assert made[1].loss() < 1, "Fold 2 made no model: call it in the loop."


def check_no_default_is_built_in_the_signature(answer: Any) -> None:
    """No default is an object that is built once and shared by all."""
    for name, given in signature(answer.CrossValidation).parameters.items():
        harmless = given.default is None or callable(given.default)
        assert harmless, f"`{name}` has one: leave it out, or write None."


if __name__ == "__main__":
    run_checks(globals())
