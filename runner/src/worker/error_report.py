"""Reports how a program failed, with the reader's own code only."""

import functools
import itertools
import operator
import re
import sys
import traceback
import types
from collections import deque
from collections.abc import Callable
from typing import Any

from description import Description
from exception_fields import is_a, linked, store, stored
from paths import FOREIGN, ROOT, relative
from printing import Printing
from steps import Step

# The page shows no more of an exception than this.
FRAMES, LONGEST_NAME = 100, 100
# Of a longer traceback the middle is left out. A program that calls itself until all
# memory is taken has 20 million frames, and what is made of each of them needs more.
LONGEST_TRACE = 100_000
# What a shell says of a program that was interrupted.
INTERRUPTED = 130
MODULE = r"\w+(\.\w+)*"
# Taken now, because a program may replace it.
_excepthook = sys.__excepthook__
_call: Callable[..., object] = operator.call


class ErrorReport:
    """Prints the exception that a program has ended with, in steps.

    A program that has set `sys.excepthook` prints what it likes instead. If that fails,
    both exceptions are printed.
    """

    def __init__(self) -> None:
        self._error, self._failure, self._first = (Description() for _ in range(3))
        # Whole tracebacks, which hold the variables of their frames. CPython has them
        # to the end, as `sys.last_exc`.
        self.dropped: list[types.TracebackType] = []
        self._hooked: list[BaseException] = []
        self._hook_calls: list[tuple[Any, ...]] = []
        self._said, self._failure_said = Printing(), Printing()

    def of(self, error: BaseException) -> dict[str, object]:
        """Have the steps report `error`.

        Returns:
            `exit`, the exit code; `frames`, the lines of the project's files, outermost
            first (for a syntax error the last one is the line with the error);
            `missing`, the name of a module that was not found, or None.
        """
        self.dropped += _drop_foreign_frames(error)
        exit_code = INTERRUPTED if is_a(KeyboardInterrupt, error) else 1
        frames, missing = _frames(error), _missing(error)
        trace = stored(BaseException, "__traceback__", error)
        sys.last_exc = error  # type: ignore[attr-defined]
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, trace
        hook = getattr(sys, "excepthook", None)
        if hook is _excepthook:
            self._error.of(error)
        else:
            self._hooked[:] = [error]
            self._hook_calls[:] = [(hook, type(error), error, trace)]
        return {"exit": exit_code, "frames": frames, "missing": missing}

    def of_hook(self, failure: BaseException) -> None:
        """Have the steps that come after the hook report that it failed."""
        self.dropped += _drop_foreign_frames(failure)
        # The first error is the context of the second, and is printed by itself.
        store(BaseException, "__context__", failure, None)
        self._failure.of(failure)
        self._first.of(self._hooked[0])

    def steps(self) -> list[Step]:
        """Return what prints the exception."""
        return [*self._error.steps(), Step(self._print), *self._said.steps()]

    def hook(self, catch: Callable[[BaseException], object]) -> Step:
        """Return what calls the program's `sys.excepthook`."""
        calls = itertools.starmap(_call, self._hook_calls)
        return Step(functools.partial(deque, calls, 0), catch)

    def steps_after_hook(self) -> list[Step]:
        """Return what prints why the hook failed, if it did."""
        described = *self._failure.steps(), *self._first.steps()
        said = Step(self._print_failure), *self._failure_said.steps()
        return [*described, *said]

    def _print(self) -> None:
        if text := self._error.take():
            self._said.say(text)

    def _print_failure(self) -> None:
        failure, first = self._failure.take(), self._first.take()
        if failure:
            words = "Error in sys.excepthook:\n", "\nOriginal exception was:\n"
            self._failure_said.say(words[0] + failure + words[1] + first)
        self._hook_calls.clear()
        self._hooked.clear()


def _drop_foreign_frames(error: BaseException) -> list[types.TracebackType]:
    """Take frames of the library and the runner out of tracebacks.

    Returns:
        The tracebacks as they were. What their frames hold must not go yet.
    """
    dropped = []
    for one in linked(error):
        trace = stored(BaseException, "__traceback__", one)
        dropped += [trace] * (trace is not None)
        store(BaseException, "__traceback__", one, _own(trace))
    return dropped


def _own(first: types.TracebackType | None) -> types.TracebackType | None:
    """Return the reader's part of a traceback."""
    kept: list[types.TracebackType] = []
    last: deque[types.TracebackType] = deque(maxlen=LONGEST_TRACE // 2)
    while first is not None:
        if not first.tb_frame.f_code.co_filename.startswith(FOREIGN):
            (kept if len(kept) < LONGEST_TRACE // 2 else last).append(first)
        first = first.tb_next
    # Made anew: to set `tb_next` takes as long as all that follows is deep.
    own = None
    for one in itertools.chain(reversed(last), reversed(kept)):
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
        frames.append((f"{ROOT}/{relative(filename)}", line))
    inside = [(relative(file), line) for file, line in frames if file.startswith(ROOT)]
    # A program can make an exception with impossible lines, or with far too many.
    return [
        {"file": file, "line": line}
        for file, line in inside[-FRAMES:]
        if isinstance(line, int) and line > 0 and len(file) <= LONGEST_NAME
    ]
