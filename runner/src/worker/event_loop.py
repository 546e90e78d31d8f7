"""An event loop that behaves as CPython's does, in one thread and without input.

Pyodide's own loop runs every task in the browser's event loop, never ends, and needs
an engine with stack switching (JSPI). A program here has one thread and no network.
CPython's loop is enough for that, with a sleep in place of a selector, and it works in
every engine. What cannot be as in CPython:

- Functions for other threads (`asyncio.to_thread`, `loop.run_in_executor`) run one
  after the other, as in a pool with a single thread. While one sleeps, the loop goes
  on, so order and deadlines are CPython's. While one computes, everything waits, and
  then what came due first happens first.
- Where every task waits and nothing can wake one, CPython waits for ever. Here that is
  a `RuntimeError`.
- What needs a network, pipes or other programs raises an `OSError` at once.
"""

import asyncio
import asyncio.events
import errno
import functools
import inspect
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import NoneType
from typing import Any

from missing_parts import NETWORK, no_network
from thread_pool import in_pool
from waiting import waiting
from worker_thread import WorkerThread

events: Any = asyncio.events


class Sleeper:
    """A selector that only sleeps, because there is no input to select from."""

    def __init__(self, loop: Any) -> None:
        self._loop = loop
        self.worker = WorkerThread(loop)

    def select(self, timeout: float | None) -> list[Any]:
        """Run a function for another thread, or sleep until something is due."""
        if not self.worker.run_next():
            times = [t for t in (timeout, self.worker.time_left()) if t is not None]
            waiting.until(lambda: bool(self._loop._ready), min(times, default=None))
        return []

    def register(self, *_args: object) -> None:
        """Refuse: nothing would ever come in."""
        raise OSError(errno.ENOTSUP, f"Nothing can be waited for: {NETWORK}")

    def get_map(self) -> dict[object, object]:
        """Return what is registered, which is nothing."""
        return {}

    def close(self) -> None:
        """Do nothing. A loop calls it when it is closed."""


# Functions out of sight (unseen.py) have no `super()`, which looks at the frame.
Base: Any = asyncio.SelectorEventLoop


class EventLoop(asyncio.SelectorEventLoop):
    """CPython's loop, without files, sockets and threads."""

    def __init__(self) -> None:
        sleeper = Sleeper(self)
        Base.__init__(self, sleeper)
        self._worker = sleeper.worker

    def _make_self_pipe(self) -> None:
        """Do nothing. With the pipe other threads would wake the loop."""

    def _close_self_pipe(self) -> None:
        pass

    def _write_to_self(self) -> None:
        pass

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Callable[..., Any], *args: Any
    ) -> Any:
        """Call `func` as another thread would."""
        loop: Any = self
        pool = loop._default_executor if executor is None else executor
        # Others know what to do: a pool of processes, or one that takes nothing more.
        if type(pool) not in (NoneType, ThreadPoolExecutor) or (
            pool is not None and (pool._shutdown or pool._broken)
        ):
            return Base.run_in_executor(self, executor, func, *args)
        loop._check_closed()
        if executor is None:
            loop._check_default_executor()
        job = self._worker.submit(in_pool(pool, functools.partial(func, *args)))
        return asyncio.wrap_future(job, loop=self)

    def shutdown_default_executor(
        self,
        timeout: float | None = None,  # noqa: ARG002 - CPython's signature
    ) -> Any:
        """Wait for the functions that run in other threads."""
        loop: Any = self
        loop._executor_shutdown_called = True
        idle = self._worker.idle
        if loop._default_executor is not None:
            idle.add_done_callback(
                lambda _: loop._default_executor.shutdown(wait=False)
            )
        return _coroutine(idle)

    def close(self) -> None:
        """Close the loop when other threads have done their work."""
        while not self.is_running() and self._worker.run_next():
            pass
        Base.close(self)

    def create_server(self, *_args: Any, **_kwargs: Any) -> Any:
        """Refuse. CPython's would only pass over each socket that cannot be made."""
        refused = self.create_future()
        refused.set_exception(no_network())
        return _coroutine(refused)

    def add_signal_handler(  # type: ignore[override]
        self, sig: int, callback: Callable[..., object], *args: Any
    ) -> None:
        """Call `callback` in the loop when a signal comes, from the program itself."""
        loop: Any = self
        if asyncio.iscoroutine(callback) or inspect.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        loop._check_signal(sig)
        loop._check_closed()
        loop._signal_handlers[sig] = events.Handle(callback, args, self, None)
        try:
            signal.signal(sig, lambda *_: loop._handle_signal(sig))
        except OSError as error:
            del loop._signal_handlers[sig]
            raise RuntimeError(f"sig {sig} cannot be caught") from error


def _coroutine(future: "asyncio.Future[Any]") -> Any:
    """Return one that waits for a future: the library's, as ours would be in sight."""
    return asyncio.wait_for(future, None)


# They are shown when a program prints a loop, or logs what asyncio does.
EventLoop.__name__ = asyncio.SelectorEventLoop.__name__
Sleeper.__name__ = "EpollSelector"
