"""Has a file run as `__main__` and reports how it ended.

An image of the interpreter's memory is made after `prepare`, so nothing here may hold
an open file or an object of JavaScript.
"""

import atexit
import contextlib
import functools
import importlib
import json
import runpy
import sys
from collections.abc import Callable, Iterable

import process_state
import program_end
from error_report import (
    excepthook,
    exit_code,
    is_a,
    print_exit,
    report,
    report_hook,
    stored,
)
from no_javascript import check_nothing_else_holds_javascript, take_javascript
from standard_library import rest

# Taken now, because a program may replace it.
_to_json = json.dumps
# They are called by their addresses, so they must stay.
_steps: list[Callable[..., object]] = []
_exit_codes: list[object] = []
_outcome: dict[str, object] = {}


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
        The program; what takes its exception, if it raised one; the program's
        `sys.excepthook`; what takes that one's exception and tells how the program
        ended; all that comes after.
    """
    # What `python -m` calls. The public function forgets `__main__` too early: when
    # callbacks are called at exit, CPython still has it.
    program = functools.partial(runpy._run_module_as_main, module)  # type: ignore[attr-defined]
    endings = say_goodbye, atexit._run_exitfuncs, *program_end.steps()
    return program, take, excepthook, tell, *endings


def take(error: BaseException | None = None) -> bytes:
    """Print an uncaught exception, unless it is for `say_goodbye` or `excepthook`.

    Returns:
        Nothing: what is called with an exception returns bytes.
    """
    if error is None or is_a(SystemExit, error):
        _leave(error)
        return b""
    # An exception can be so odd that it cannot be reported. It has failed all the same.
    _outcome.update(exit=1, frames=[], missing=None)
    with contextlib.suppress(BaseException):
        _outcome.update(report(error))
    return b""


def tell(failure: BaseException | None = None) -> bytes:
    """Print why the program's `sys.excepthook` failed, if it did.

    Returns:
        JSON: `exit`, the exit code; `frames`, the lines of the reader's files
        that the exception passed through, outermost first; `missing`, the name of
        a module that was not found, or null.
    """
    if failure is not None and is_a(SystemExit, failure):
        _leave(failure)
        failure = None
    with contextlib.suppress(BaseException):
        report_hook(failure)
    return _to_json(_outcome).encode()


def _leave(error: BaseException | None) -> None:
    """Note how a program ends that has ended by itself."""
    code = None if error is None else stored(SystemExit, "code", error)
    _exit_codes[:] = [code]
    _outcome.update(exit=exit_code(code), frames=[], missing=None)


def say_goodbye() -> None:
    """Print what `sys.exit` was given, if it is words, and what streams still hold.

    By now the exception is gone, and the variables of its frames with it.
    """
    while _exit_codes:
        print_exit(_exit_codes.pop())
    program_end.flush()
