"""Runs a file as `__main__` and reports how it ended, in the reader's terms.

An image of the interpreter's memory is taken after `prepare`, so nothing here may
hold an open file or an object of JavaScript.
"""

import atexit
import builtins
import contextlib
import importlib
import json
import os
import random
import re
import runpy
import sys
import traceback
from collections.abc import Iterable
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

from event_loop import wait_for

ROOT = str(Path.cwd())
# As in load_harness.mjs.
FIRST_ARCHIVE, REST_ARCHIVE = "/lib/python314.zip", "/lib/python314-rest.zip"
# How much of an exception the page has a use for.
FRAMES, LONGEST_NAME = 100, 100
MODULE = r"\w+(\.\w+)*"
# Taken before reader code can replace it or close the streams above it.
_write = os.write
# Pyodide's own objects of JavaScript, until a program runs: without them Pyodide takes
# no image.
_taken: list[object] = []


class RestOfStandardLibrary:
    """Finds the modules that few programs need; their archive may still be coming."""

    arrival: object = None

    def find_spec(
        self,
        name: str,
        path: Iterable[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Look in the second archive, as `sys.meta_path` asks."""
        if self.arrival is not None:
            self._wait(name)
        places = (
            [REST_ARCHIVE]
            if path is None
            else [p.replace(FIRST_ARCHIVE, REST_ARCHIVE) for p in path]
        )
        return PathFinder.find_spec(name, places, target)

    def _wait(self, name: str) -> None:
        from pyodide.ffi import JsException  # type: ignore[import-not-found]

        try:
            wait_for(lambda: self.arrival)
        except JsException:
            message = (
                f"the part of the standard library that holds {name!r} could not "
                "be downloaded: check the connection, then run again"
            )
            raise ImportError(message, name=name) from None
        self.arrival = None
        self.look_again()

    def look_again(self) -> None:
        """Forget that the archive was not there when Python first looked."""
        # importlib.invalidate_caches would import a module of that archive.
        for place in [p for p in sys.path_importer_cache if p.startswith(REST_ARCHIVE)]:
            del sys.path_importer_cache[place]


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
        arrival: A promise that the file `REST_ARCHIVE` is there; None if it is.

    Returns:
        JSON: `exit`, the exit code; `frames`, the lines of the reader's files
        that the exception passed through, outermost first; `missing`, the name of
        a module that was not found, or null.
    """
    _make_fresh(module, arrival)
    # From here on Python has no way to them.
    _taken.clear()
    outcome: dict[str, object] = {"exit": 0, "frames": [], "missing": None}
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as stop:
        outcome["exit"] = _exit_code(stop)
    except BaseException as error:
        outcome |= {"exit": 1, "frames": report(error), "missing": _missing(error)}
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
        # The loader is known to the garbage collector and holds the module, too.
        module.__spec__.loader.jsproxy = None  # type: ignore[union-attr]
        _taken.append(module)


def _check_nothing_else_holds_javascript() -> None:
    """Make sure that Pyodide's own objects are gone once `_taken` lets them go.

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


def _exit_code(stop: SystemExit) -> int:
    """Return the exit code that Python gives `stop`; print its message, if any."""
    if stop.code is None or isinstance(stop.code, int):
        return int(stop.code or 0) & 0xFF
    _print(f"{stop.code}\n")
    return 1


def report(error: BaseException) -> list[dict[str, object]]:
    """Print the traceback of `error` with the reader's own frames only.

    Returns:
        Those frames, outermost first, a syntax error's own place included.
    """
    summary = traceback.TracebackException.from_exception(error)
    _trim(summary)
    _print("".join(summary.format()))
    frames = [(frame.filename, frame.lineno) for frame in summary.stack]
    if isinstance(error, SyntaxError) and error.filename:
        frames.append((_relative(error.filename), error.lineno))
    # A forged exception may name a line that no file has, or far too many lines.
    return [
        {"file": file, "line": line}
        for file, line in frames[-FRAMES:]
        if isinstance(line, int) and line > 0 and len(file) <= LONGEST_NAME
    ]


def _missing(error: BaseException) -> str | None:
    """Return the module's name if it is one: the page will say it in its own words."""
    name = error.name if isinstance(error, ModuleNotFoundError) else None
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        return None
    return name if re.fullmatch(MODULE, name, re.ASCII) else None


def _print(text: str) -> None:
    """Write to stderr after all that the program has printed."""
    with contextlib.suppress(BaseException):
        sys.stdout.flush()
    _write(2, text.encode("utf-8", "backslashreplace"))


def _relative(filename: str) -> str:
    return filename.removeprefix(f"{ROOT}/")


def _trim(summary: traceback.TracebackException) -> None:
    """Drop frames outside the project, in causes and groups too."""
    own = [frame for frame in summary.stack if frame.filename.startswith(ROOT)]
    for frame in own:
        frame.filename = _relative(frame.filename)
    summary.stack[:] = own
    if getattr(summary, "filename", None):
        summary.filename = _relative(summary.filename)
    linked = [summary.__cause__, summary.__context__, *(summary.exceptions or [])]
    for other in linked:
        if other is not None:
            _trim(other)


rest = RestOfStandardLibrary()
