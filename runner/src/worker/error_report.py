"""Reports how a program failed, with the reader's own code only."""

import contextlib
import os
import re
import sys
import traceback
from pathlib import Path

ROOT = str(Path.cwd())
# The page shows no more of an exception than this.
FRAMES, LONGEST_NAME = 100, 100
MODULE = r"\w+(\.\w+)*"
# Taken now, because a program may replace it, or close the streams that use it.
_write = os.write


def report(error: BaseException) -> list[dict[str, object]]:
    """Print the traceback of `error` without frames outside of the project.

    Returns:
        The frames that were printed, outermost first. For a syntax error the last one
        is the line with the error.
    """
    summary = traceback.TracebackException.from_exception(error)
    _trim(summary)
    _print("".join(summary.format()))
    frames = [(frame.filename, frame.lineno) for frame in summary.stack]
    if isinstance(error, SyntaxError) and error.filename:
        frames.append((_relative(error.filename), error.lineno))
    # A program can make an exception with impossible lines, or with far too many.
    return [
        {"file": file, "line": line}
        for file, line in frames[-FRAMES:]
        if isinstance(line, int) and line > 0 and len(file) <= LONGEST_NAME
    ]


def missing_module(error: BaseException) -> str | None:
    """Return the name of the module that was not found, if that is the error.

    The page puts the name into a sentence of its own, so nothing else may be in it.
    """
    name = error.name if isinstance(error, ModuleNotFoundError) else None
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        return None
    return name if re.fullmatch(MODULE, name, re.ASCII) else None


def exit_code(stop: SystemExit) -> int:
    """Return the exit code that Python gives `stop`, and print its message, if any."""
    if stop.code is None or isinstance(stop.code, int):
        return int(stop.code or 0) & 0xFF
    _print(f"{stop.code}\n")
    return 1


def _print(text: str) -> None:
    """Write to stderr, after all that the program has printed."""
    with contextlib.suppress(BaseException):
        sys.stdout.flush()
    _write(2, text.encode("utf-8", "backslashreplace"))


def _relative(filename: str) -> str:
    return filename.removeprefix(f"{ROOT}/")


def _trim(summary: traceback.TracebackException) -> None:
    """Remove frames outside of the project, also from causes and exception groups."""
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
