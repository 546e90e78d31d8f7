"""Each test finds the imports and the machine as the first one did."""

import sys
from importlib import import_module

import pytest

from snippets import lazy_imports
from snippets.lazy_imports.machine import LAPTOP, TRAINING_IMAGE, machine
from snippets.lazy_imports.trial import STANDIN, run_on

NAME = f"{lazy_imports.__name__}.{STANDIN}"
BEFORE = import_module("snippets.lazy_imports.before")


@pytest.mark.parametrize("folder", ["plots one", "plots two"])
def test_no_test_finds_what_another_one_left(folder: str) -> None:
    assert not any(entry.startswith("plots ") for entry in sys.path)
    assert NAME not in sys.modules
    assert STANDIN not in vars(lazy_imports)
    assert sys.modules[BEFORE.__name__] is BEFORE
    assert vars(lazy_imports)["before"] is BEFORE
    assert (machine.installed, machine.seconds) == (LAPTOP, 0)
    sys.path.insert(0, folder)
    run_on(LAPTOP, BEFORE, plot=True)
    machine.installed = TRAINING_IMAGE
