"""Flushes stdout and stderr when a program has ended, and tells of failures."""

import functools
import operator
import sys
from collections import deque
from collections.abc import Callable
from itertools import starmap
from typing import Any

from exception_fields import stored
from steps import Step, flush_stream, gather, later

# The exit code of a program whose last words are lost.
UNFLUSHED = 120
# Taken now, because a program may replace it.
_hook = sys.unraisablehook
_call: Callable[..., object] = operator.call
# What a hook is given. The class has no other name in Python.
_Arguments: Any = next(
    kind for kind in tuple.__subclasses__() if kind.__name__ == "UnraisableHookArgs"
)


class LastFlush:
    """Flushes both streams in steps, as CPython does: each if it is open.

    If stdout fails, `sys.unraisablehook` is told; if stderr does, nobody could be.

    Attributes:
        failed: Whether a stream could not be flushed.
    """

    def __init__(self) -> None:
        self.failed = False
        # At most one item each.
        self._stream: list[Any] = []
        self._closed: list[bool] = []
        self._raised: list[BaseException] = []
        self._told: list[tuple[Any, ...]] = []
        self._hook_raised: list[BaseException] = []

    def steps(self) -> list[Step]:
        """Return what flushes the streams."""
        told, again = (starmap(_call, self._told) for _ in range(2))
        return [
            *self._flush("stdout"),
            Step(self._tell_of_stdout),
            Step(functools.partial(deque, told, 0), self._hook_raised.append),
            Step(self._tell_of_hook),
            Step(functools.partial(deque, again, 0)),
            Step(self._forget),
            *self._flush("stderr"),
            Step(self._note_stderr),
            Step(self._forget),
        ]

    def _flush(self, name: str) -> list[Step]:
        closed = map(operator.attrgetter("closed"), self._stream)
        return [
            Step(functools.partial(self._take, name)),
            # What cannot say that it is closed is open.
            gather(self._closed, bool, closed),
            Step(self._leave_closed),
            Step(later(flush_stream, self._stream).call, self._raised.append),
        ]

    def _take(self, name: str) -> None:
        stream = vars(sys).get(name)
        self._stream[:] = [stream] * (stream is not None)

    def _leave_closed(self) -> None:
        if self._closed == [True]:
            self._stream.clear()

    def _tell_of_stdout(self) -> None:
        if not self._raised:
            return
        [error] = self._raised
        self.failed = True
        hook = vars(sys).get("unraisablehook")
        arguments = _arguments(error, "while flushing sys.stdout", None)
        self._told[:] = [(_hook if hook is None else hook, arguments)]

    def _tell_of_hook(self) -> None:
        hooks = [hook for hook, _ in self._told]
        self._told.clear()
        if not self._hook_raised:
            return
        [error] = self._hook_raised
        arguments = _arguments(error, "in sys.unraisablehook", hooks[0])
        self._told[:] = [(_hook, arguments)]

    def _note_stderr(self) -> None:
        self.failed = self.failed or bool(self._raised)

    def _forget(self) -> None:
        for kept in (self._raised, self._hook_raised, self._told):
            kept.clear()
        self._stream.clear()
        self._closed.clear()


def _arguments(error: BaseException, where: str, of: object) -> Any:
    trace = stored(BaseException, "__traceback__", error)
    return _Arguments((type(error), error, trace, f"Exception ignored {where}", of))
