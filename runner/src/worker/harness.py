"""Prepares Python for programs and has one run as `__main__`.

An image of the interpreter's memory is made after `prepare`, so nothing here may hold
an open file or an object of JavaScript.
"""

import importlib
import json
import sys
from collections.abc import Iterable

import process_state
from no_javascript import check_nothing_else_holds_javascript, take_javascript
from paths import RUNNER
from program_run import ProgramRun
from standard_library import rest

# What is called by its address must stay, and so must modules without a name.
_runs: list[ProgramRun] = []
_hidden: list[object] = []


def prepare(modules: Iterable[str], zone_places: Iterable[int]) -> None:
    """Import what programs are likely to need, so that an image holds it.

    Args:
        modules: Their names.
        zone_places: Where the C library keeps the time zone.

    Raises:
        ImportError: If there is no such module here.
    """
    take_javascript()
    process_state.zone_places = tuple(zone_places)
    sys.meta_path.append(rest)
    for name in modules:
        try:
            importlib.import_module(name)
        except ImportError as error:
            message = f"remove {name!r}, which a browser cannot import: {error}"
            raise ImportError(message, name=name) from error
    process_state.freeze()
    check_nothing_else_holds_javascript()


def begin(module: str) -> bytes:
    """Make ready to run `module` as `python -m` would.

    Returns:
        JSON, all addresses: `steps`, pairs of what is to be called and of what catches
        its exception, or 0; `tell`, what returns the outcome after them.
    """
    rest.expected = True
    rest.look_again()
    process_state.begin(module)
    _hide_ourselves()
    run = ProgramRun(module)
    _runs[:] = [run]
    steps = [(id(step.call), id(step.catch) if step.catch else 0) for step in run.steps]
    return json.dumps({"steps": steps, "tell": id(run.tell)}).encode()


def _hide_ourselves() -> None:
    """Take our modules from `sys.modules`: a program may use the same names."""
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None)).startswith(f"{RUNNER}/"):
            _hidden.append(sys.modules.pop(name))
