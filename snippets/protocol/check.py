"""What Check runs: the Protocol first, then the annotation and the fake."""

import inspect
from typing import Any, Protocol, get_type_hints

from snippets.checking import run_checks

CALLED = ["log_metric", "set_tag"]
LOGGED = [("best_loss", 0.2, 2), ("best_epoch", "2")]
NAMED = [(CALLED[0], *LOGGED[0]), (CALLED[1], *LOGGED[1])]


def check_tracker_is_a_protocol(answer: Any) -> None:
    """Tracker is a Protocol with the two methods that are called."""
    tracker = getattr(answer, "Tracker", object)
    assert Protocol in tracker.__bases__, (
        "There is no class Tracker(Protocol). Write it before report_best. "
        "With another base class, only what inherits from it would fit."
    )
    names = [name for name in dir(tracker) if not name.startswith("_")]
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
        "not tracker: Tracker. Any takes all, TeamTracker takes no fake."
    )


def check_fake_fits_and_remembers(answer: Any) -> None:
    """report_best(FakeTracker(), [0.9, 0.2, 0.4]) fills its calls."""
    base = answer.FakeTracker.__base__.__name__
    assert base == "object", f"Drop base class {base}: methods suffice."
    advice = "Each method appends a tuple of its arguments, in their order."
    for fake in (answer.FakeTracker(), answer.FakeTracker()):
        answer.report_best(fake, [0.9, 0.2, 0.4])
        if fake.calls == LOGGED[1:]:
            advice = "Append to the list, and do not replace it."
        elif fake.calls == LOGGED * 2:
            advice = "All fakes share that list. Make it in __init__."
        elif fake.calls == NAMED:
            advice = "Leave the name of the method out of each tuple."
        said = f"calls must be {LOGGED}, not {fake.calls}. {advice}"
        assert fake.calls == LOGGED, said


if __name__ == "__main__":
    run_checks(globals())
