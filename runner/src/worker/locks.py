"""Locks and conditions for which a function waits while the loop goes on.

CPython's would stop the only thread, and whoever could release them with it.
"""

import _thread
import contextlib
import functools
import threading
from typing import Any, NoReturn

from waiting import waiting

# Seconds that CPython takes as a limit.
LONGEST = _thread.TIMEOUT_MAX


class Lock:
    """What `threading.Lock` is, to whoever does not ask for its class."""

    __slots__ = "__weakref__", "_lock", "locked", "release"

    def __init__(self) -> None:
        self._lock = lock = _thread.allocate_lock()
        self.release, self.locked = lock.release, lock.locked

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Lock the lock, after waiting for it if necessary."""
        lock = self._lock
        takes_time = type(timeout) in (int, float) and 0 <= timeout <= LONGEST
        if not lock.locked() or not blocking or not (takes_time or timeout == -1):
            # It says in its own words what is wrong with the arguments.
            return lock.acquire(blocking, timeout)
        waiting.until(lambda: not lock.locked(), None if timeout == -1 else timeout)
        return lock.acquire(blocking=False)

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def __repr__(self) -> str:
        return repr(self._lock)

    def __reduce__(self) -> NoReturn:
        # Neither `copy` nor `pickle` can copy a lock.
        raise TypeError("cannot pickle '_thread.lock' object")


# As CPython's. It is shown when a program prints the class.
Lock.__module__, Lock.__name__, Lock.__qualname__ = "_thread", "lock", "lock"


@functools.wraps(threading.Condition.wait)
def wait_for_notice(condition: Any, timeout: float | None = None) -> bool:
    """Wait until notified or until a timeout occurs: `threading.Condition.wait`.

    Events, queues, semaphores and the results of futures wait by it, too.
    """
    if not condition._is_owned():
        raise RuntimeError("cannot wait on un-acquired lock")
    # As in CPython: who notifies releases it.
    notice = _thread.allocate_lock()
    notice.acquire()
    condition._waiters.append(notice)
    state = condition._release_save()
    try:
        waiting.until(lambda: not notice.locked(), timeout)
        return not notice.locked()
    finally:
        condition._acquire_restore(state)
        with contextlib.suppress(ValueError):
            condition._waiters.remove(notice)


def use_plain_locks() -> None:
    """Let whoever waits in `threading` wait so."""
    threading.Lock = Lock  # type: ignore[assignment]
    # By these names it is pickled, and programs ask whether something is a lock.
    vars(_thread).update(lock=Lock, LockType=Lock)
    threading.Condition.wait = wait_for_notice  # type: ignore[assignment,method-assign]
