"""An event loop and a `time.sleep` that behave as CPython's do.

Pyodide's own loop hands every task to the browser, never ends and needs an engine
with stack switching (JSPI). A program here has one thread and no network, so
CPython's loop will do, with sleep in place of a selector, in every engine.
"""

import asyncio
import asyncio.events
import time
from collections.abc import Callable
from typing import Any, TypeVar

Result = TypeVar("Result")
# Names of Python 3.14, the browser's; type checkers here know an older one.
events: Any = asyncio.events
BasePolicy: Any = vars(events).get("_AbstractEventLoopPolicy", object)
_busy_sleep = getattr(time.sleep, "__wrapped__", time.sleep)


class Sleeper:
    """Takes the place of a selector: nothing comes from outside, but time passes."""

    def select(self, timeout: float | None) -> list[Any]:
        """Sleep until the next timer is due."""
        if timeout is None:
            raise RuntimeError("every task waits, and nothing is left to wake one")
        time.sleep(timeout)
        return []

    def close(self) -> None:
        """Do nothing; a loop asks for it."""


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
        """Call `func` at once: there is no other thread to do it."""
        future: asyncio.Future[Result] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future


class LoopPolicy(BasePolicy):  # type: ignore[misc]
    """Makes such loops for `asyncio.run` and `asyncio.Runner`."""

    waiting = False

    def __init__(self, browser_loop: asyncio.AbstractEventLoop) -> None:
        self._browser_loop = browser_loop

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """Return a loop that is not running yet."""
        return EventLoop()

    def get_event_loop(self) -> asyncio.AbstractEventLoop:
        """Refuse, as CPython does where no loop runs."""
        if self.waiting:
            return self._browser_loop
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")

    def set_event_loop(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """Do nothing: the running loop is known by itself."""


def wait_for(promise: Callable[[], object]) -> None:
    """Stop until the browser has fulfilled a promise; needs stack switching (JSPI)."""
    from pyodide.ffi import run_sync  # type: ignore[import-not-found]

    # Pyodide makes a future of a promise, and it belongs to the browser's loop.
    running = asyncio._get_running_loop()
    policy: Any = events._get_event_loop_policy()
    asyncio._set_running_loop(None)
    policy.waiting = True
    try:
        run_sync(promise())
    finally:
        policy.waiting = False
        asyncio._set_running_loop(running)


def use_plain_loop(pause: Callable[[float], object] | None = None) -> None:
    """Take asyncio and `time.sleep` back from Pyodide.

    Args:
        pause: Returns a promise that is fulfilled after so many seconds. None where
            Python cannot wait for one; then a sleep keeps the processor busy.
    """

    def sleep(seconds: float) -> None:
        """Stop for some seconds."""
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if pause is None:
            _busy_sleep(seconds)
        else:
            wait_for(lambda: pause(seconds))

    time.sleep = sleep  # type: ignore[assignment]
    asyncio.run = asyncio.runners.run
    # The public name warns: from 3.16 on there will be no policies to set.
    browser_loop = events._get_event_loop_policy().get_event_loop()
    events._set_event_loop_policy(LoopPolicy(browser_loop))
    asyncio._set_running_loop(None)
