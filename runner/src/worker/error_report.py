"""Reports how a program failed, with the reader's own code only."""

import contextlib
import functools
import operator
import os
import re
import sys
import traceback
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from standard_library import REST_ARCHIVE

ROOT = str(Path.cwd())
# Code of the library and of the runner. All else is the reader's, or made by it:
# text that was compiled, a module in a folder for temporary files.
LIBRARY, RUNNER = str(Path(os.__file__).parent), str(Path(__file__).parent)
FOREIGN = "<frozen ", LIBRARY, REST_ARCHIVE, RUNNER
# The page shows no more of an exception than this.
FRAMES, LONGEST_NAME = 100, 100
# Of a longer chain of exceptions only the first and the last ones are printed.
LONGEST_CHAIN, SHOWN_OF_CHAIN = 20, 5
# What a shell says of a program that was interrupted.
INTERRUPTED = 130
MODULE = r"\w+(\.\w+)*"
# Taken now, because a program may replace it, or close the streams that use it.
_write = os.write
_excepthook = sys.excepthook


def _nothing() -> None:
    """Stand for a hook where a program has none."""


# Calls the program's `sys.excepthook` without a frame of its own. What it is to call is
# set when an exception is reported.
excepthook = functools.partial(operator.call, _nothing)
# The exception that the hook is told of.
_hooked: list[BaseException] = []


def report(error: BaseException) -> dict[str, object]:
    """Print the traceback of `error` without frames of the library and of the runner.

    A program that has set `sys.excepthook` prints what it likes instead: `excepthook`
    is to be called then.

    Returns:
        `exit`, the exit code; `frames`, the lines of the project's files, outermost
        first (for a syntax error the last one is the line with the error); `missing`,
        the name of a module that was not found, or None.
    """
    _drop_foreign_frames(error)
    exit_code = INTERRUPTED if is_a(KeyboardInterrupt, error) else 1
    outcome = {"exit": exit_code, "frames": _frames(error), "missing": _missing(error)}
    trace = stored(BaseException, "__traceback__", error)
    sys.last_exc = error  # type: ignore[attr-defined]
    sys.last_type, sys.last_value, sys.last_traceback = type(error), error, trace
    hook = getattr(sys, "excepthook", None)
    if hook is _excepthook:
        _print(_describe(error))
    else:
        _hooked[:] = [error]
        _prepare_hook(hook, type(error), error, trace)
    return outcome


def report_hook(failure: BaseException | None) -> None:
    """Print why the program's `sys.excepthook` failed, if it did, as CPython does."""
    _prepare_hook(_nothing)
    while _hooked:
        error = _hooked.pop()
        if failure is None:
            continue
        _drop_foreign_frames(failure)
        # The first error is the context of the second, and is printed by itself.
        store(BaseException, "__context__", failure, None)
        words = "Error in sys.excepthook:\n", "\nOriginal exception was:\n"
        _print(words[0] + _describe(failure) + words[1] + _describe(error))


def _prepare_hook(*call: object) -> None:
    """Have `excepthook` call this function with these arguments."""
    excepthook.__setstate__((operator.call, call, {}, None))  # type: ignore[attr-defined]


def exit_code(code: object) -> int:
    """Return the exit code for what `sys.exit` was given.

    Nothing of the program's is called, as a subclass of `int` might have.
    """
    if code is None:
        return 0
    return int.__and__(code, 0xFF) if issubclass(type(code), int) else 1  # type: ignore[operator]


def print_exit(code: object) -> None:
    """Print what `sys.exit` was given, if it is words."""
    if code is not None and not issubclass(type(code), int):
        # CPython prints nothing either where the message cannot be made.
        with contextlib.suppress(BaseException):
            _print(str(code) + "\n")


def stored(kind: type, name: str, error: BaseException) -> Any:
    """Return a field of an exception, past a property of that name in a subclass."""
    return vars(kind)[name].__get__(error)


def store(kind: type, name: str, error: BaseException, value: object) -> None:
    """Set a field of an exception, past a subclass that lets nothing be set."""
    vars(kind)[name].__set__(error, value)


def is_a(kind: type, error: BaseException) -> bool:
    """Say whether an exception is of a kind, whatever it says of its class."""
    return issubclass(type(error), kind)


def _describe(error: BaseException) -> str:
    """Return the traceback of `error`.

    An exception can be such that it cannot be described: its text raises, or its parts
    are no text. Then less of it is told.
    """
    for describe in (_whole, _alone):
        with contextlib.suppress(BaseException):
            return describe(error)
    # Past a metaclass, which could raise as well.
    name: str = vars(type)["__name__"].__get__(type(error))
    return f"{name}\n"


def _whole(error: BaseException) -> str:
    _shorten_chain(error)
    summary = traceback.TracebackException.from_exception(error, compact=True)
    for one in _linked(summary):
        _name_files(one)
        _format_each_once(one.stack)
    return "".join(summary.format())


def _alone(error: BaseException) -> str:
    """Describe an exception by its frames and its type, without asking it anything."""
    trace = stored(BaseException, "__traceback__", error)
    summary = traceback.StackSummary.extract(traceback.walk_tb(trace))
    for frame in summary:
        frame.filename = _relative(frame.filename)
    lines = ["Traceback (most recent call last):\n", *summary.format()]
    try:
        text = str(error)
    except BaseException:
        text = "<exception str() failed>"
    name = type(error).__qualname__
    return "".join(lines) + (f"{name}: {text}\n" if text else f"{name}\n")


def _print(text: str) -> None:
    """Write to stderr, after all that the program has printed."""
    for name in ("stdout", "stderr"):
        with contextlib.suppress(BaseException):
            getattr(sys, name).flush()
    # The program may have closed it.
    with contextlib.suppress(OSError):
        _write(2, text.encode("utf-8", "backslashreplace"))


def _relative(filename: object) -> str:
    return str(filename).removeprefix(f"{ROOT}/")


def _name_files(summary: traceback.TracebackException) -> None:
    """Name the project's files by their paths in the project."""
    for frame in summary.stack:
        frame.filename = _relative(frame.filename)
    if getattr(summary, "filename", None):
        summary.filename = _relative(summary.filename)


def _format_each_once(stack: traceback.StackSummary) -> None:
    """Have equal frames formatted once: a recursion has a hundred thousand of them."""
    format_frame = stack.format_frame_summary
    formatted: dict[tuple[object, ...], str] = {}

    def format_once(frame: traceback.FrameSummary, **options: Any) -> str:
        place = frame.filename, frame.name, frame.lineno, frame.end_lineno
        key = *place, frame.colno, frame.end_colno
        if key not in formatted:
            formatted[key] = format_frame(frame, **options)
        return formatted[key]

    stack.format_frame_summary = format_once  # type: ignore[method-assign,assignment]


def _linked(
    summary: traceback.TracebackException,
) -> Iterator[traceback.TracebackException]:
    """Go through an exception, its causes and the exceptions of its group."""
    todo = [summary]
    while todo:
        one = todo.pop()
        yield one
        others = [one.__cause__, one.__context__, *(one.exceptions or [])]
        todo += [other for other in others if other is not None]


def _chain(error: BaseException) -> list[BaseException]:
    """Return the exception and those that led to it, the last one first."""
    chain = [error]
    seen = {id(error)}
    while True:
        last = chain[-1]
        before = stored(BaseException, "__cause__", last)
        if before is None and not stored(BaseException, "__suppress_context__", last):
            before = stored(BaseException, "__context__", last)
        if before is None or id(before) in seen:
            return chain
        seen.add(id(before))
        chain.append(before)


def _shorten_chain(error: BaseException) -> None:
    """Take the middle out of a very long chain of exceptions."""
    chain = _chain(error)
    if len(chain) <= LONGEST_CHAIN:
        return
    left_out = len(chain) - 2 * SHOWN_OF_CHAIN
    note = RuntimeError(f"{left_out:,} more exceptions of this chain are not shown")
    note.__cause__ = chain[-SHOWN_OF_CHAIN]
    store(BaseException, "__cause__", chain[SHOWN_OF_CHAIN - 1], note)


def _drop_foreign_frames(error: BaseException) -> None:
    """Take frames of the library and the runner out of tracebacks."""
    todo, seen = [error], set[int]()
    while todo:
        one = todo.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        own = _own(stored(BaseException, "__traceback__", one))
        store(BaseException, "__traceback__", one, own)
        linked = (
            stored(BaseException, name, one) for name in ("__cause__", "__context__")
        )
        todo += [other for other in linked if other is not None]
        if is_a(BaseExceptionGroup, one):
            todo += stored(BaseExceptionGroup, "exceptions", one)


def _own(first: types.TracebackType | None) -> types.TracebackType | None:
    """Return the reader's part of a traceback."""
    kept = []
    while first is not None:
        if not first.tb_frame.f_code.co_filename.startswith(FOREIGN):
            kept.append(first)
        first = first.tb_next
    # Made anew: to set `tb_next` takes as long as all that follows is deep.
    own = None
    for one in reversed(kept):
        own = types.TracebackType(own, one.tb_frame, one.tb_lasti, one.tb_lineno)
    return own


def _missing(error: BaseException) -> str | None:
    """Return the name of the module that was not found, if that is the error.

    The page puts the name into a sentence of its own, so nothing else may be in it.
    """
    name = None
    if is_a(ModuleNotFoundError, error):
        name = stored(ImportError, "name", error)
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        return None
    return str(name) if re.fullmatch(MODULE, name, re.ASCII) else None


def _frames(error: BaseException) -> list[dict[str, object]]:
    """Return the project's lines that an exception passed through."""
    frames: list[tuple[str, object]] = []
    walked = traceback.walk_tb(stored(BaseException, "__traceback__", error))
    frames += [(frame.f_code.co_filename, line) for frame, line in walked]
    if is_a(SyntaxError, error):
        filename = stored(SyntaxError, "filename", error)
        line = stored(SyntaxError, "lineno", error)
        frames.append((f"{ROOT}/{_relative(filename)}", line))
    inside = [(_relative(file), line) for file, line in frames if file.startswith(ROOT)]
    # A program can make an exception with impossible lines, or with far too many.
    return [
        {"file": file, "line": line}
        for file, line in inside[-FRAMES:]
        if isinstance(line, int) and line > 0 and len(file) <= LONGEST_NAME
    ]
