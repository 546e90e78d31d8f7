"""Runs a file as `__main__` and reports how it ended.

An image of the interpreter's memory is made after `prepare`, so nothing here may hold
an open file or an object of JavaScript.
"""

import atexit
import builtins
import contextlib
import importlib
import json
import random
import runpy
import sys
from collections.abc import Iterable

from error_report import ROOT, exit_code, missing_module, report
from standard_library import rest

# Pyodide's own objects of JavaScript, until a program runs. Pyodide makes no image
# without them.
_taken: list[object] = []


def prepare(modules: Iterable[str]) -> None:
    """Import what programs are likely to need, so that an image holds it.

    Raises:
        ImportError: If there is no such module here.
    """
    _take_javascript()
    sys.meta_path.append(rest)
    for name in modules:
        try:
            importlib.import_module(name)
        except ImportError as error:
            message = f"remove {name!r}, which a browser cannot import: {error}"
            raise ImportError(message, name=name) from error
    _check_nothing_else_holds_javascript()


def run(module: str, arrival: object = None) -> str:
    """Run `module` as `python -m` would and print an uncaught exception.

    Args:
        module: A dotted name below `ROOT`.
        arrival: A promise that the second archive of the standard library is there.
            None if it is.

    Returns:
        JSON: `exit`, the exit code; `frames`, the lines of the reader's files
        that the exception passed through, outermost first; `missing`, the name of
        a module that was not found, or null.
    """
    _make_fresh(module, arrival)
    # From here on Python has no reference to Pyodide's own objects.
    _taken.clear()
    outcome: dict[str, object] = {"exit": 0, "frames": [], "missing": None}
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as stop:
        outcome["exit"] = exit_code(stop)
    except BaseException as error:
        frames, missing = report(error), missing_module(error)
        outcome |= {"exit": 1, "frames": frames, "missing": missing}
    finally:
        _finish()
    return json.dumps(outcome)


def _make_fresh(module: str, arrival: object) -> None:
    """Undo what an image has frozen, and set up what a program expects."""
    rest.arrival = arrival
    rest.look_again()
    random.seed()
    sys.path.insert(0, ROOT)
    sys.argv = [module]
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    builtins.input = _input


def _take_javascript() -> None:
    """Take Pyodide's own objects away: its file system, its memory, its loader.

    No module may see them, not even while it is imported. Some modules look at all
    of `sys.modules`; `inspect` copies it and leaves the copy to the garbage
    collector, where a program can find it.
    """
    hook = sys.modules.get("_pyodide._importhook")
    if hook is None:
        # CPython, where our tests run.
        return
    del hook.jsfinder.jsproxies["pyodide_js"]
    for name in [name for name in sys.modules if name.startswith("pyodide_js")]:
        module = sys.modules.pop(name)
        # The garbage collector knows the loader, which holds the module, too.
        module.__spec__.loader.jsproxy = None  # type: ignore[union-attr]
        _taken.append(module)


def _check_nothing_else_holds_javascript() -> None:
    """Make sure that Pyodide's own objects are gone once `_taken` is cleared.

    Raises:
        RuntimeError: If there is another reference to one of them, wherever it is.
    """
    *counts, once = map(sys.getrefcount, [*_taken, object()])
    if any(count > once + 1 for count in counts):
        raise RuntimeError("a module holds Pyodide's own objects of JavaScript")


def _input(_prompt: object = "", /) -> str:
    raise EOFError("input() has nobody to ask here: write the value into the code")


def _finish() -> None:
    """Do what Python does at exit, whatever the program has done to it."""
    with contextlib.suppress(BaseException):
        atexit._run_exitfuncs()
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        with contextlib.suppress(BaseException):
            getattr(sys, name).flush()
