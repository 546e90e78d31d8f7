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
from no_javascript import check_nothing_else_holds_javascript, take_javascript
from standard_library import rest

# Taken now, because a program may replace it.
_to_json = json.dumps


def prepare(modules: Iterable[str]) -> None:
    """Import what programs are likely to need, so that an image holds it.

    Raises:
        ImportError: If there is no such module here.
    """
    take_javascript()
    sys.meta_path.append(rest)
    for name in modules:
        try:
            importlib.import_module(name)
        except ImportError as error:
            message = f"remove {name!r}, which a browser cannot import: {error}"
            raise ImportError(message, name=name) from error
    check_nothing_else_holds_javascript()


def run(module: str) -> bytes:
    """Run `module` as `python -m` would and print an uncaught exception.

    Args:
        module: A dotted name below `ROOT`.

    Returns:
        JSON: `exit`, the exit code; `frames`, the lines of the reader's files
        that the exception passed through, outermost first; `missing`, the name of
        a module that was not found, or null.
    """
    _make_fresh(module)
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
    return _to_json(outcome).encode()


def _make_fresh(module: str) -> None:
    """Undo what an image has frozen, and set up what a program expects."""
    rest.expected = True
    rest.look_again()
    random.seed()
    sys.path.insert(0, ROOT)
    sys.argv = [module]
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    builtins.input = _input


def _input(_prompt: object = "", /) -> str:
    raise EOFError("input() has nobody to ask here: write the value into the code")


def _finish() -> None:
    """Do what Python does at exit, whatever the program has done to it."""
    with contextlib.suppress(BaseException):
        atexit._run_exitfuncs()
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        with contextlib.suppress(BaseException):
            getattr(sys, name).flush()
