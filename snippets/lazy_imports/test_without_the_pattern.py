"""after.py dies on the server again once its import is back at the top."""

import sys
from types import ModuleType

import pytest
from tools.pages.recorded import record
from tools.pages.take_out import run_without

from snippets.lazy_imports import before
from snippets.lazy_imports.machine import LAPTOP, TRAINING_IMAGE
from snippets.lazy_imports.trial import run_on

IMPORT = "import snippets.lazy_imports.matplotlib_standin as plt\n\n"
MISSING = "ModuleNotFoundError: No module named 'matplotlib'"


def test_without_the_pattern_the_failure_is_back() -> None:
    at_the_top = {
        f"    {IMPORT}": "",
        "\n\ndef train(": f"{IMPORT}\ndef train(",
    }
    without = run_without("snippets/lazy_imports/after.py", at_the_top)
    assert without.text == MISSING
    assert without == record("snippets/lazy_imports/before.py")


def test_a_matplotlib_on_your_own_machine_is_no_cure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What you install by pip is on your machine, not on the server's."""
    yours = ModuleType("matplotlib")
    monkeypatch.setitem(sys.modules, "matplotlib", yours)
    trained = run_on(TRAINING_IMAGE, before, plot=False)
    assert trained.raised == f"raised {MISSING}"
    assert run_on(LAPTOP, before, plot=False).epochs == 2
