"""Runs a file as `__main__` and reports how it ended.

An image of the interpreter's memory is made after `prepare`, so nothing here may hold
an open file or an object of JavaScript.
"""

import importlib
import json
import runpy
import sys
from collections.abc import Iterable

import process_state
import program_end
from error_report import exit_code, report, stored
from standard_library import rest

# Pyodide's own objects of JavaScript, until a program runs. Pyodide makes no image
# without them.
_taken: list[object] = []


def prepare(modules: Iterable[str], zone_places: Iterable[int]) -> None:
    """Import what programs are likely to need, so that an image holds it.

    Args:
        modules: Their names.
        zone_places: Where the C library keeps the time zone.

    Raises:
        ImportError: If there is no such module here.
    """
    _take_javascript()
    process_state.zone_places = tuple(zone_places)
    sys.meta_path.append(rest)
    for name in modules:
        try:
            importlib.import_module(name)
        except ImportError as error:
            message = f"remove {name!r}, which a browser cannot import: {error}"
            raise ImportError(message, name=name) from error
    process_state.freeze()
    _check_nothing_else_holds_javascript()


def run(module: str, arrival: object = None) -> str:
    """Run `module` as `python -m` would and print an uncaught exception.

    Args:
        module: A dotted name below the project's folder.
        arrival: A promise that the second archive of the standard library is there.
            None if it is.

    Returns:
        JSON: `exit`, the exit code; `frames`, the lines of the reader's files
        that the exception passed through, outermost first; `missing`, the name of
        a module that was not found, or null.
    """
    rest.arrival = arrival
    rest.look_again()
    process_state.begin(module)
    # From here on Python has no reference to Pyodide's own objects.
    _taken.clear()
    outcome = json.dumps(_run_as_main(module))
    program_end.end()
    return outcome


def _run_as_main(module: str) -> dict[str, object]:
    ended: object = None
    try:
        # What `python -m` calls. The public function forgets `__main__` too early: when
        # callbacks are called at exit, CPython still has it.
        runpy._run_module_as_main(module)  # type: ignore[attr-defined]
    except SystemExit as stop:
        ended = stored(SystemExit, "code", stop)
    except BaseException as error:
        return report(error)
    # By now the exception is gone, and the variables of its frames with it.
    return {"exit": exit_code(ended), "frames": [], "missing": None}


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
