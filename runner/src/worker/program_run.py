"""Runs a program and ends it as CPython does."""

import atexit
import contextlib
import functools
import logging
import operator
import runpy
import sys
from collections.abc import Callable
from typing import Any

import program_end
from error_report import ErrorReport
from exception_fields import is_a
from last_flush import UNFLUSHED, LastFlush
from plain_json import to_json as _to_json
from printing import Printing
from program_exit import ProgramExit
from steps import Step, gather, later

# Those that a program can have.
TOOLS = range(6)
# What a program that has used up all memory leaves: what follows needs some, too.
SPARE_BYTES = 4 * 1024**2
_spare = [bytes(SPARE_BYTES)]
# Before a program has made one: the last resort.
_HANDLERS = len(logging._handlerList)  # type: ignore[attr-defined]


class ProgramRun:
    """One run of one module.

    Args:
        module: Its name.
        recorder: Told when the program begins and ends, if there is one.

    Attributes:
        steps: What is to be called, in order, from outside of Python.
        tell: Returns JSON after the steps: `exit`, the exit code; `frames`, the lines
            of the reader's files that the exception passed through, outermost first;
            `missing`, the name of a module that was not found, or null.
    """

    def __init__(self, module: str, recorder: Any = None) -> None:
        self._report = ErrorReport()
        self._outcome: dict[str, Any] = {}
        # At most one item each: what the program raised, what its `sys.excepthook`
        # raised, and the text of what `sys.exit` was given.
        self._raised: list[BaseException] = []
        self._hook_raised: list[BaseException] = []
        self._texts: list[str] = []
        self._exit, self._exit_of_hook = ProgramExit(), ProgramExit()
        self._said = Printing()
        self._shutdowns: list[Callable[[], None]] = []
        self._last_flush = LastFlush()
        # What is told if it fails, and if it does not.
        told: list[bytes] = []
        self.tell = told.pop
        self.steps = self._steps(module, recorder, told)

    def _steps(self, module: str, recorder: Any, told: list[bytes]) -> list[Step]:
        # What `python -m` calls. The public function forgets `__main__` too early: when
        # callbacks are called at exit, CPython still has it.
        run = functools.partial(runpy._run_module_as_main, module)  # type: ignore[attr-defined]
        start = [Step(recorder.start)] if recorder else []
        stop = [Step(recorder.stop)] if recorder else []
        return [
            *start,
            Step(run, self._raised.append),
            Step(_spare.clear),
            # What the program has set to watch functions is not for those that follow.
            Step(functools.partial(sys.settrace, None)),
            Step(functools.partial(sys.setprofile, None)),
            *stop,
            *_stop_tools(),
            Step(self._look_at_error),
            # With an exception go the variables of all functions that it left.
            Step(self._raised.clear),
            *self._exit.steps(),
            *self._report.steps(),
            self._report.hook(self._hook_raised.append),
            Step(self._look_at_hook),
            *self._report.steps_after_hook(),
            Step(self._hook_raised.clear),
            *self._exit_of_hook.steps(),
            gather(told, self._outcome_as_json, [UNFLUSHED, None]),
            gather(self._texts, str, self._exit.words),
            gather(self._texts, str, self._exit_of_hook.words),
            Step(self._exit.words.clear),
            Step(self._exit_of_hook.words.clear),
            Step(self._print_text),
            *self._said.steps(),
            Step(atexit._run_exitfuncs),
            Step(self._look_at_logging),
            later(operator.call, self._shutdowns),
            *self._last_flush.steps(),
            Step(functools.partial(self._look_at_flush, told)),
            *program_end.steps(self._report.dropped),
        ]

    def _look_at_error(self) -> None:
        error = self._raised[0] if self._raised else None
        # An exception can be too odd to be reported. It has failed all the same.
        self._outcome.update(exit=int(error is not None), frames=[], missing=None)
        if error is None:
            return
        if is_a(SystemExit, error):
            self._exit.by(error)
            return
        with contextlib.suppress(BaseException):
            self._outcome.update(self._report.of(error))

    def _look_at_hook(self) -> None:
        failure = self._hook_raised[0] if self._hook_raised else None
        if failure is not None and is_a(SystemExit, failure):
            self._exit_of_hook.by(failure)
        elif failure is not None:
            self._report.of_hook(failure)

    def _outcome_as_json(self, other_exit: int | None) -> bytes:
        for left in (self._exit, self._exit_of_hook):
            if left.code is not None:
                self._outcome.update(exit=left.code, frames=[], missing=None)
        changed = {} if other_exit is None else {"exit": other_exit}
        return _to_json(self._outcome | changed).encode()

    def _look_at_flush(self, told: list[bytes]) -> None:
        if self._last_flush.failed:
            told.pop()

    def _look_at_logging(self) -> None:
        """Have handlers closed at exit, which a process without `logging` has not.

        The image has imported it, so `process_state` takes its callback away.
        """
        if len(logging._handlerList) > _HANDLERS:  # type: ignore[attr-defined]
            self._shutdowns[:] = [logging.shutdown]

    def _print_text(self) -> None:
        # CPython prints nothing either where the text cannot be made.
        for text in self._texts:
            self._said.say(text, "\n")
        self._texts.clear()


def _stop_tools() -> list[Step]:
    """Return what has the program's tools of `sys.monitoring` watch no more."""
    monitoring = getattr(sys, "monitoring", None)
    if monitoring is None:
        return []
    stop = monitoring.set_events
    return [Step(functools.partial(stop, tool, 0)) for tool in TOOLS]
