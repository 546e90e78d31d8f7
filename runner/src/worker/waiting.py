"""How Python waits, which has one thread here: `time.sleep`, and what locks need."""

import math
import operator
import select
import time
from collections.abc import Callable
from typing import Any

Condition = Callable[[], bool]
Until = Callable[[Condition, float | None], None]
# CPython's own, which keeps the processor busy here.
busy_sleep: Callable[..., None] = getattr(time.sleep, "__wrapped__", time.sleep)
# Taken now, because a program may replace it.
_poll: Any = getattr(select, "poll", None)
_monotonic = time.monotonic
# Milliseconds of one wait.
LONGEST_WAIT = 2**31 - 1
# CPython counts time in nanoseconds, in 64 bits.
LONGEST_SLEEP = (2**63 - 1) // 10**9
# Seconds of a sleep that keeps the processor busy.
NAP = 0.001


class Waiting:
    """Who waits, and what goes on meanwhile.

    Attributes:
        can_suspend: Whether `poll` waits, which needs stack switching (JSPI). If it
            does not, a wait keeps the processor busy.
        until: Waits until a condition is true, or so many seconds have passed.
    """

    can_suspend = False

    def __init__(self) -> None:
        self.until: Until = self.alone

    def alone(self, condition: Condition, seconds: float | None) -> None:
        """Wait where nothing else runs that could make the condition true.

        Raises:
            RuntimeError: If the wait would never end.
        """
        if condition():
            return
        if seconds is None:
            raise RuntimeError("this waits for ever: nothing is left to end it")
        if seconds <= 0:
            return
        end = _monotonic() + seconds
        if self.can_suspend:
            _poll().poll(min(math.ceil(seconds * 1000), LONGEST_WAIT))
        # Below a call of ctypes nothing can wait, and `poll` has returned at once.
        _sleep_in_naps(end)

    def done_by(self, until: Until, function: Callable[[], Any]) -> Any:
        """Call a function, and let something else go on whenever it waits."""
        before, self.until = self.until, until
        try:
            return function()
        finally:
            self.until = before


waiting = Waiting()


def never() -> bool:
    """Return that it is not so yet: a condition for those who wait for a time."""
    return False


def _sleep_in_naps(end: float) -> None:
    """Keep the processor busy, but let Python look for interrupts now and then.

    When it does, the worker posts the output that waits.
    """
    # A coarse clock has to go past the end: what has passed must not seem too short.
    while (left := end - _monotonic()) >= 0:
        busy_sleep(min(left, NAP))


def wait_for_library() -> None:
    """Wait until the rest of the standard library has loaded, if it still does.

    gate.ts gives `poll` this meaning: it waits for no file and without a limit.
    """
    _poll().poll()


def sleep(*args: object, **kwargs: object) -> None:
    """Wait, and let something else go on meanwhile."""
    seconds = _seconds(args[0]) if len(args) == 1 and not kwargs else None
    if seconds is None:
        # It says in its own words what is wrong.
        busy_sleep(*args, **kwargs)
    else:
        waiting.until(never, seconds)


def _seconds(value: object) -> float | None:
    """Return how long to sleep, or None if `value` does not say."""
    if not isinstance(value, float):
        try:
            value = operator.index(value)  # type: ignore[arg-type]
        except TypeError:
            return None
    return value if 0 <= value <= LONGEST_SLEEP else None
