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
from no_javascript import check_nothing_else_holds_javascript, take_javascript
from standard_library import rest

# Taken now, because a program may replace it.
_to_json = json.dumps


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


def run(module: str) -> bytes:
    """Run `module` as `python -m` would and print an uncaught exception.

    Args:
        module: A dotted name below the project's folder.

    Returns:
        JSON: `exit`, the exit code; `frames`, the lines of the reader's files
        that the exception passed through, outermost first; `missing`, the name of
        a module that was not found, or null.
    """
    rest.expected = True
    rest.look_again()
    process_state.begin(module)
    outcome = _run_as_main(module)
    answer = _to_json(outcome).encode()
    program_end.end()
    return answer


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
