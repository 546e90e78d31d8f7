"""Has a file run as `__main__` and reports how it ended.

An image of the interpreter's memory is made after `prepare`, so nothing here may hold
an open file or an object of JavaScript.
"""

import atexit
import functools
import importlib
import json
import runpy
import sys
from collections.abc import Callable, Iterable

import process_state
import program_end
from error_report import exit_code, print_exit, report, stored
from no_javascript import check_nothing_else_holds_javascript, take_javascript
from standard_library import rest

# Taken now, because a program may replace it.
_to_json = json.dumps
# They are called by their addresses, so they must stay.
_steps: list[Callable[..., object]] = []
_exit_codes: list[object] = []


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
        JSON: the addresses of the functions that `steps` returns.
    """
    rest.expected = True
    rest.look_again()
    process_state.begin(module)
    _steps[:] = steps(module)
    return _to_json([id(step) for step in _steps]).encode()


def steps(module: str) -> tuple[Callable[..., object], ...]:
    """Return what is to be called, in order, from outside of Python.

    A program that asks who has called it finds nobody, as in a process of its own.

    Returns:
        The program; what takes its exception, if it raised one, and tells how it ended;
        three functions that end it.
    """
    # What `python -m` calls. The public function forgets `__main__` too early: when
    # callbacks are called at exit, CPython still has it.
    program = functools.partial(runpy._run_module_as_main, module)  # type: ignore[attr-defined]
    return program, tell, say_goodbye, atexit._run_exitfuncs, program_end.end


def tell(error: BaseException | None = None) -> bytes:
    """Print an uncaught exception, unless it is for `say_goodbye`.

    Returns:
        JSON: `exit`, the exit code; `frames`, the lines of the reader's files
        that the exception passed through, outermost first; `missing`, the name of
        a module that was not found, or null.
    """
    if error is None or isinstance(error, SystemExit):
        code = None if error is None else stored(SystemExit, "code", error)
        _exit_codes[:] = [code]
        outcome = {"exit": exit_code(code), "frames": [], "missing": None}
    else:
        outcome = report(error)
    return _to_json(outcome).encode()


def say_goodbye() -> None:
    """Print what `sys.exit` was given, if it is words, and what streams still hold.

    By now the exception is gone, and the variables of its frames with it.
    """
    while _exit_codes:
        print_exit(_exit_codes.pop())
    program_end.flush()
