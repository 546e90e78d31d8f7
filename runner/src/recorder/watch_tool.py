"""Has callbacks called by `sys.monitoring`, and leaves nothing of them behind."""

import builtins
import sys
from collections.abc import Callable
from typing import Any

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = builtins.__dict__.copy()  # type: ignore[assignment]

_monitoring: Any = sys.monitoring  # type: ignore[attr-defined,unused-ignore]
EVENTS = _monitoring.events
DISABLE = _monitoring.DISABLE
# Taken now, because a program may replace it.
_get_tool, _use_tool = _monitoring.get_tool, _monitoring.use_tool_id
_free_tool = _monitoring.free_tool_id
_get_events, _set_events = _monitoring.get_events, _monitoring.set_events
_set_local_events = _monitoring.set_local_events
_register = _monitoring.register_callback

_NAME = "recorder"
# Debuggers, coverage and profilers have numbers of their own.
_NUMBERS = 4, 3
_IN_PROJECT = EVENTS.PY_RETURN | EVENTS.PY_YIELD | EVENTS.PY_RESUME
# Python has the last two for all code or for none.
_EVERYWHERE = EVENTS.PY_START | EVENTS.PY_UNWIND | EVENTS.PY_THROW


class WatchTool:
    """A tool of `sys.monitoring`.

    Args:
        callbacks: Event → what is called.

    Attributes:
        intact: Whether no program has switched it off, or put a callback in place of
            one of these.
    """

    def __init__(self, callbacks: dict[int, Callable[..., object]]) -> None:
        self._callbacks = callbacks
        self._codes: list[object] = []
        self._number = -1
        self.intact = True

    def start(self) -> None:
        """Begin to watch: of all code where it starts, and where errors pass."""
        number = next(number for number in _NUMBERS if _get_tool(number) is None)
        self._number = number
        _use_tool(number, _NAME)
        for event, callback in self._callbacks.items():
            _register(number, event, callback)
        _set_events(number, _EVERYWHERE)

    def look_into(self, code: object) -> None:
        """Watch where some code returns, yields and goes on, too."""
        self._codes.append(code)
        _set_local_events(self._number, code, _IN_PROJECT)

    def end(self) -> None:
        """Watch no longer. More than the first time, it does nothing."""
        number, self._number = self._number, -1
        if number < 0:
            return
        if _get_tool(number) is not _NAME or not _get_events(number):
            self.intact = False
        if _get_tool(number) is not _NAME:
            return
        _set_events(number, 0)
        for code in self._codes:
            _set_local_events(number, code, 0)
        for event, callback in self._callbacks.items():
            if _register(number, event, None) is not callback:
                self.intact = False
        _free_tool(number)
