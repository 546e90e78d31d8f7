"""Runs a file as `__main__` and reports how it ended, in the reader's terms.

The worker executes this once, before any reader code, in a folder that holds
the packed `snippets` with the reader's edits written over it.
"""

import json
import runpy
import sys
import traceback
from pathlib import Path

ROOT = Path.cwd()


def run(module: str) -> str:
    """Run `module` as `python -m` would and print an uncaught exception.

    Args:
        module: A dotted name below the current folder.

    Returns:
        JSON: `exit`, the exit code, and `frames`, the lines of the reader's
        files that the exception passed through, outermost first.
    """
    sys.path.insert(0, str(ROOT))
    sys.argv = [module]
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    code, frames = 0, []
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as stop:
        code = _exit_code(stop)
    except BaseException as error:
        code, frames = 1, report(error)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return json.dumps({"exit": code, "frames": frames})


def _exit_code(stop: SystemExit) -> int:
    """Return the exit code that Python gives `stop`; print its message, if any."""
    if stop.code is None or isinstance(stop.code, int):
        return stop.code or 0
    print(stop.code, file=sys.stderr)
    return 1


def report(error: BaseException) -> list[dict[str, object]]:
    """Print the traceback of `error` with the reader's own frames only.

    Returns:
        Those frames, outermost first, a syntax error's own place included.
    """
    summary = traceback.TracebackException.from_exception(error)
    _trim(summary)
    print("".join(summary.format()), end="", file=sys.stderr)
    frames = [(frame.filename, frame.lineno) for frame in summary.stack]
    if isinstance(error, SyntaxError) and error.filename:
        frames.append((_relative(error.filename), error.lineno))
    return [{"file": file, "line": line} for file, line in frames if line]


def _relative(filename: str) -> str:
    return filename.removeprefix(f"{ROOT}/")


def _trim(summary: traceback.TracebackException) -> None:
    """Drop frames outside the project, in causes and groups too."""
    own = [frame for frame in summary.stack if frame.filename.startswith(str(ROOT))]
    for frame in own:
        frame.filename = _relative(frame.filename)
    summary.stack[:] = own
    if getattr(summary, "filename", None):
        summary.filename = _relative(summary.filename)
    linked = [summary.__cause__, summary.__context__, *(summary.exceptions or [])]
    for other in linked:
        if other is not None:
            _trim(other)
