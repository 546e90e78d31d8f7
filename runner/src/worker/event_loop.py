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
from typing import Any, TypeVar

Result = TypeVar("Result")
# These names are those of Python 3.14 in the browser. Type checkers use an older one.
events: Any = asyncio.events
BasePolicy: Any = vars(events).get("_AbstractEventLoopPolicy", object)
_busy_sleep = getattr(time.sleep, "__wrapped__", time.sleep)
# Taken now, because a program may replace it.
_poll: Any = getattr(select, "poll", None)
LONGEST_WAIT = 2**31 - 1


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
        """Call `func` at once, because there is no other thread."""
        future: asyncio.Future[Result] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future


class LoopPolicy(BasePolicy):  # type: ignore[misc]
    """Makes `asyncio.run` and `asyncio.Runner` use this loop."""

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """Return a loop that is not running yet."""
        return EventLoop()

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        """Refuse, as CPython does where no loop runs."""
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")

    def set_event_loop(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """Do nothing. asyncio stores the running loop elsewhere."""


def wait_for_library() -> None:
    """Wait until the rest of the standard library has loaded, if it still does.

    gate.ts gives `poll` this meaning: it waits for no file and without a limit.
    """
    _poll().poll()


def use_plain_loop(can_wait: bool) -> None:
    """Take asyncio and `time.sleep` back from Pyodide.

    Args:
        can_wait: Whether `poll` waits, which needs stack switching (JSPI). If it does
            not, a sleep keeps the processor busy.
    """

    def sleep(seconds: float) -> None:
        """Wait for some seconds."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if can_wait:
            _poll().poll(min(math.ceil(seconds * 1000), LONGEST_WAIT))
        else:
            _busy_sleep(seconds)

    time.sleep = sleep  # type: ignore[assignment]
    asyncio.run = asyncio.runners.run
    # The public function warns, because Python 3.16 removes policies.
    events._set_event_loop_policy(LoopPolicy())
    asyncio._set_running_loop(None)
