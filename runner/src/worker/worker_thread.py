"""A stand-in for the thread in which asyncio runs functions that block."""

import asyncio
import contextvars
import functools
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from waiting import Condition, Until, waiting

# Taken now, because a program may replace it.
_monotonic = time.monotonic


class WorkerThread:
    """Runs functions one after the other, as a pool with a single thread does.

    The loop calls `run_next` where it would else wait. While the function waits, the
    loop goes on, on top of it. While the function computes, nothing else happens.
    """

    def __init__(self, loop: Any) -> None:
        self._loop = loop
        self._queue: deque[tuple[Future[Any], Callable[[], Any]]] = deque()
        self._undone = 0
        self._running = False
        # Who waits for the end of all functions.
        self._idle: asyncio.Future[None] | None = None
        # When the function goes on that waits.
        self._wakes: float | None = None
        # How the loop itself waits.
        self._loop_waits: Until = waiting.alone
        # What has ended the loop while it ran on top of a function.
        self._failure: BaseException | None = None

    @property
    def idle(self) -> "asyncio.Future[None]":
        """Done when every function has run and has told its result."""
        self._idle = self._loop.create_future()
        self._look_whether_idle()
        return self._idle

    def submit(self, function: Callable[[], Any]) -> "Future[Any]":
        """Let `function` run after those that were submitted before."""
        future: Future[Any] = Future()
        self._queue.append((future, function))
        self._undone += 1
        return future

    def run_next(self) -> bool:
        """Run a function, if one waits and none has begun. Return whether it did."""
        if self._running or not self._queue:
            return False
        future, function = self._queue.popleft()
        if not future.set_running_or_notify_cancel():
            self._finish(lambda: None)
            return True
        loop_before = asyncio._get_running_loop()
        self._running = True
        self._loop_waits = waiting.until
        asyncio._set_running_loop(None)
        try:
            # A thread begins with an empty context.
            run = functools.partial(contextvars.Context().run, function)
            result = waiting.done_by(self._let_loop_go_on, run)
            tell = functools.partial(future.set_result, result)
        except BaseException as error:
            tell = functools.partial(future.set_exception, error)
        finally:
            self._running = False
            asyncio._set_running_loop(loop_before)
        # What came due while the function ran comes first: a deadline above all.
        self._loop.call_at(self._loop.time(), self._finish, tell)
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure
        return True

    def time_left(self) -> float | None:
        """Return for how long the function still waits. None if no time ends that."""
        return None if self._wakes is None else max(0, self._wakes - _monotonic())

    def _let_loop_go_on(self, condition: Condition, seconds: float | None) -> None:
        """Wait in a function: the loop goes on, unless it is at its end."""
        # A loop of the function's own, if it has one.
        loop_before = asyncio._get_running_loop()
        self._wakes = None if seconds is None else _monotonic() + seconds
        asyncio._set_running_loop(self._loop)
        try:
            go_on = functools.partial(self._run_loop_until, condition)
            waiting.done_by(self._loop_waits, go_on)
        except BaseException as error:
            # It ends the loop, not the function that happens to wait.
            self._failure = error
            self._loop.stop()
        finally:
            asyncio._set_running_loop(loop_before)
            left = self.time_left()
            self._wakes = None
        self._loop_waits(condition, left)

    def _run_loop_until(self, condition: Condition) -> None:
        # It does not go on when it is at its end, or closed.
        while self._loop.is_running() and not self._loop._stopping:
            if condition():
                break
            self._loop._run_once()
            if self.time_left() == 0:
                break

    def _finish(self, tell: Callable[[], None]) -> None:
        self._undone -= 1
        tell()
        self._look_whether_idle()

    def _look_whether_idle(self) -> None:
        if self._undone == 0 and self._idle is not None and not self._idle.done():
            self._idle.set_result(None)
