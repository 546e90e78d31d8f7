"""after.py fails again once the decorator alone is taken out of it."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

LOADERS = ("load_visits", "load_clicks", "load_orders")


def undecorated(*loaders: str) -> dict[str, str]:
    return {f"@retry\ndef {load}": f"def {load}" for load in loaders}


def test_without_the_decorators_the_failure_is_back() -> None:
    pattern = undecorated(*LOADERS)
    without = run_without("snippets/decorator/after.py", pattern)
    before = record("snippets/decorator/before.py")
    assert without.exit == before.exit == 1
    assert without.text.splitlines()[-1] == before.text.splitlines()[-1]


def test_without_the_one_that_was_forgotten_it_is_before_again() -> None:
    pattern = undecorated("load_orders")
    without = run_without("snippets/decorator/after.py", pattern)
    assert without == record("snippets/decorator/before.py")
