"""Prepares Python for programs and has one run as `__main__`.

An image of the interpreter's memory is made after `prepare`, so nothing here may hold
an open file or an object of JavaScript.
"""

import gc
import importlib
import json
import sys
import types
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import process_state
from no_javascript import check_nothing_else_holds_javascript, take_javascript
from paths import ROOT, RUNNER
from program_run import ProgramRun
from standard_library import rest
from unseen import hide_functions

# The recorder's modules, each after those that it imports.
RECORDER = (
    *("safe_text", "objects", "project_code", "call_stack", "telling", "watch_tool"),
    "recorder",
)
# What is called by its address must stay, and so must modules without a name.
_runs: list[ProgramRun] = []
_hidden: list[object] = []
_recorders: list[Any] = []


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
    hide_functions(RUNNER)
    process_state.freeze()
    check_nothing_else_holds_javascript()


def begin(module: str, recorded: bool = False) -> bytes:
    """Make ready to run `module` as `python -m` would.

    Args:
        module: Its name.
        recorded: Whether the files of the recorder are here, to tell of the run.

    Returns:
        JSON, all addresses: `steps`, pairs of what is to be called and of what catches
        its exception, or 0; `tell`, what returns the outcome after them; `recording`,
        what returns the recording, and `printed`, the numbers that it shares with
        JavaScript (telling.py), or 0.
    """
    if recorded and not _recorders:
        load_recorder()
    rest.expected = True
    rest.look_again()
    process_state.begin(module)
    _hide_ourselves()
    recorder = _recorders[0] if recorded else None
    run = ProgramRun(module, recorder)
    _runs[:] = [run]
    steps = [(id(step.call), id(step.catch) if step.catch else 0) for step in run.steps]
    begun = {"steps": steps, "tell": id(run.tell), "recording": 0, "printed": 0}
    if recorder is not None:
        begun["recording"] = id(recorder.tell)
        begun["printed"] = recorder.printed.buffer_info()[0]
    told = json.dumps(begun).encode()
    # What this has made and left is nothing that the program's collector should find.
    # Nothing is frozen: `__main__` is one of the objects, and goes with the program.
    gc.collect()
    return told


def load_recorder() -> bytes:
    """Make the recorder, which no image holds: most runs do without it.

    It takes as long as a short program runs, so it may be done before one comes.

    Returns:
        Nothing, as what is called from outside of Python must return bytes.
    """
    # Not by way of `sys.path`, whose finder would look for files and write bytecode.
    for name in RECORDER:
        path = f"{RUNNER}/{name}.py"
        sys.modules[name] = module = types.ModuleType(name)
        module.__file__ = path
        exec(compile(Path(path).read_bytes(), path, "exec"), vars(module))
    # What the collector calls may run below a function of the recorder's.
    hide_functions(RUNNER)
    _recorders.append(sys.modules["recorder"].Recorder(ROOT))
    # As process_state.freeze: these are no objects of the program's.
    gc.freeze()
    return b""


def _hide_ourselves() -> None:
    """Take our modules from `sys.modules`: a program may use the same names."""
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None)).startswith(f"{RUNNER}/"):
            _hidden.append(sys.modules.pop(name))
