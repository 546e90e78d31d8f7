"""An event loop and a `time.sleep` that behave as CPython's do.

Pyodide's own loop runs every task in the browser's event loop, never ends, and needs
an engine with stack switching (JSPI). A program here has one thread and no network.
CPython's loop is enough for that, with a sleep in place of a selector, and it works in
every engine.
"""

import asyncio
import asyncio.events
import math
import select
import time
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

Result = TypeVar("Result")
# These names are those of Python 3.14 in the browser. Type checkers use an older one.
events: Any = asyncio.events
BasePolicy: Any = vars(events).get("_AbstractEventLoopPolicy", object)
_busy_sleep = getattr(time.sleep, "__wrapped__", time.sleep)
# Taken now, because a program may replace it.
_poll: Any = getattr(select, "poll", None)
_monotonic = time.monotonic
# Milliseconds of one wait.
LONGEST_WAIT = 2**31 - 1
# Seconds: beyond it CPython's sleep raises an error.
LONGEST_SLEEP = 2**63 / 1e9
# Seconds of a sleep that keeps the processor busy.
NAP = 0.001


class Sleeper:
    """A selector that only sleeps, because there is no input to select from."""

    def select(self, timeout: float | None) -> list[Any]:
        """Sleep until the next timer is due."""
        if timeout is None:
            raise RuntimeError("every task waits, and nothing is left to wake one")
        time.sleep(timeout)
        return []

    def close(self) -> None:
        """Do nothing. A loop calls it when it is closed."""


class EventLoop(asyncio.BaseEventLoop):
    """CPython's loop, without files, sockets and threads."""

    def __init__(self) -> None:
        super().__init__()
        self._selector = Sleeper()

    def _process_events(self, event_list: list[Any]) -> None:
        pass

    def _write_to_self(self) -> None:
        pass

    def run_in_executor(  # type: ignore[override]
        self,
        executor: object,  # noqa: ARG002 - CPython's signature
        func: Callable[..., Result],
        *args: Any,
    ) -> asyncio.Future[Result]:
        """Call `func` at once, because there is no other thread.

        What it returns arrives at the time at which it ended. So a deadline that has
        passed meanwhile comes first, as it would while another thread is at work.
        """
        future: asyncio.Future[Result] = self.create_future()
        deliver: Callable[[], None]
        try:
            deliver = partial(future.set_result, func(*args))
        except BaseException as error:
            deliver = partial(future.set_exception, error)
        self.call_at(self.time(), _unless_done, future, deliver)
        return future


def _unless_done(future: asyncio.Future[Any], deliver: Callable[[], None]) -> None:
    if not future.done():
        deliver()


class LoopPolicy(BasePolicy):  # type: ignore[misc]
    """Makes `asyncio.run` and `asyncio.Runner` use this loop."""

    _current: asyncio.AbstractEventLoop | None = None

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """Return a loop that is not running yet."""
        return EventLoop()

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        """Return the loop that the program has set, if it has, while none runs."""
        if self._current is None:
            message = "There is no current event loop in thread 'MainThread'."
            raise RuntimeError(message)
        return self._current

    def set_event_loop(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """Keep a loop for those who ask while none runs.

        Raises:
            TypeError: If it is no loop.
        """
        if loop is not None and not isinstance(loop, asyncio.AbstractEventLoop):
            kind = type(loop).__name__
            message = (
                f"loop must be an instance of AbstractEventLoop or None, not '{kind}'"
            )
            raise TypeError(message)
        self._current = loop


def wait_for_library() -> None:
    """Wait until the rest of the standard library has loaded, if it still does.

    gate.ts gives `poll` this meaning: it waits for no file and without a limit.
    """
    _poll().poll()


def _sleep_in_naps(seconds: float) -> None:
    """Keep the processor busy, but let Python look for interrupts now and then.

    When it does, the worker posts the output that waits.
    """
    end = _monotonic() + seconds
    while (left := end - _monotonic()) > 0:
        _busy_sleep(min(left, NAP))


def use_plain_loop(can_wait: bool) -> None:
    """Take asyncio and `time.sleep` back from Pyodide.

    Args:
        can_wait: Whether `poll` waits, which needs stack switching (JSPI). If it does
            not, a sleep keeps the processor busy.
    """

    def sleep(seconds: float, /) -> None:
        """Wait for some seconds."""
        if not isinstance(seconds, int | float) or not 0 < seconds < LONGEST_SLEEP:
            # The C function says what is wrong, or returns at once.
            _busy_sleep(seconds)
        elif can_wait:
            _poll().poll(min(math.ceil(seconds * 1000), LONGEST_WAIT))
        else:
            _sleep_in_naps(seconds)

    time.sleep = sleep  # type: ignore[assignment]
    asyncio.run = asyncio.runners.run
    # The public function warns, because Python 3.16 removes policies.
    events._set_event_loop_policy(LoopPolicy())
    asyncio._set_running_loop(None)
