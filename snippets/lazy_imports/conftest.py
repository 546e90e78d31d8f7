"""Each test runs on the laptop, and leaves imports as it found them.

Some files import matplotlib at the top, as the page's reader did. The
server lacks it, so pytest also looks for doctests on the laptop.
"""

import sys
from collections.abc import Iterator
from unittest.mock import patch

import pytest

from snippets import lazy_imports
from snippets.lazy_imports.machine import LAPTOP, machine
from snippets.lazy_imports.trial import start_on

machine.installed = LAPTOP


@pytest.fixture(autouse=True)
def on_a_laptop() -> Iterator[None]:
    """Start without matplotlib loaded; afterwards put all back."""
    with (
        patch.dict(sys.modules),
        patch.dict(vars(lazy_imports)),  # It holds its modules, too.
        patch.object(sys, "path", sys.path.copy()),
        patch.multiple(machine, installed=LAPTOP, seconds=0),
    ):
        start_on(LAPTOP)
        yield
