"""What Check runs: the Protocol first, then the annotation and the fake."""

import inspect
from typing import Any, Protocol, get_type_hints

from snippets.checking import run_checks

CALLED = ["log_metric", "set_tag"]
LOGGED = [("best_loss", 0.2, 2), ("best_epoch", "2")]


def check_tracker_is_a_protocol(answer: Any) -> None:
    """Tracker is a Protocol with the two methods that are called."""
    tracker = getattr(answer, "Tracker", object)
    assert Protocol in tracker.__bases__, (
        "There is no class Tracker(Protocol). Write it before report_best. "
        "With another base class, only what inherits from it would fit."
    )
    found = inspect.getmembers(tracker, inspect.isfunction)
    names = [name for name, _ in found if not name.startswith("_")]
    assert names == CALLED, (
        f"report_best() calls {CALLED}, and Tracker has {names}. Write "
        "what is called and nothing else: a fake needs all that it names."
    )
    for name, values in zip(CALLED, LOGGED, strict=True):
        takes = list(inspect.signature(getattr(tracker, name)).parameters)
        assert len(takes) == len(values) + 1, (
            f"report_best() calls {name}{values}; Tracker lists {takes}. "
            "Write self, and then a parameter for each value in the call."
        )


def check_report_best_asks_for_a_tracker(answer: Any) -> None:
    """The parameter of report_best() is annotated with Tracker."""
    hint = get_type_hints(answer.report_best).get("tracker")
    assert hint and hint is getattr(answer, "Tracker", None), (
        f"report_best() has tracker: {getattr(hint, '__name__', hint)}, "
        "not tracker: Tracker. A type checker compares each argument with "
        "it: Any lets everything in, and TeamTracker lets no fake in."
    )


def check_fake_fits_and_remembers(answer: Any) -> None:
    """report_best(FakeTracker(), [0.9, 0.2, 0.4]) fills its calls."""
    base = answer.FakeTracker.__base__
    assert base is object, (
        f"FakeTracker inherits from {base.__name__}. Remove that: methods "
        "make it fit, and an inherited one hides that yours is missing."
    )
    for which in ("first", "second"):
        fake = answer.FakeTracker()
        answer.report_best(fake, [0.9, 0.2, 0.4])
        assert fake.calls == LOGGED, (
            f"The {which} fake's calls must be {LOGGED}, not {fake.calls}. "
            "Make an empty list in __init__; append to it in each method."
        )


if __name__ == "__main__":
    run_checks(globals())
