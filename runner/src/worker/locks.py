"""Locks and conditions for which a function waits while the loop goes on.

CPython's would stop the only thread, and whoever could release them with it.
"""

import _queue
import _thread
import contextlib
import functools
import queue
import threading
from typing import Any, NoReturn

from waiting import Until, waiting

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


class RLock:
    """What `threading.RLock` is: whoever has locked it can lock it again.

    CPython's asks for the thread. Here the event loop and a function that it runs as
    another thread would have the same one, but each waits in its own way.
    """

    __slots__ = "__weakref__", "_block", "_count", "_owner"

    def __init__(self) -> None:
        self._block = Lock()
        self._owner: Until | None = None
        self._count = 0

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Lock the lock, after waiting for it if somebody else has it."""
        # What contradicts itself is refused by the lock below.
        if self._is_owned() and (blocking or timeout == -1):
            self._count += 1
            return True
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner, self._count = waiting.until, 1
        return taken

    def release(self) -> None:
        """Unlock the lock, if this was the first that locked it."""
        if not self._is_owned():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._release_save()

    def locked(self) -> bool:
        """Return whether anybody has locked it."""
        return self._count > 0

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def __repr__(self) -> str:
        state = "locked" if self._count else "unlocked"
        owner = _thread.get_ident() if self._count else 0
        of = f"owner={owner} count={self._count}"
        return f"<{state} _thread.RLock object {of} at {id(self):#x}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("cannot pickle '_thread.RLock' object")

    def _is_owned(self) -> bool:
        return self._owner == waiting.until

    def _release_save(self) -> int:
        count, self._count, self._owner = self._count, 0, None
        self._block.release()
        return count

    def _acquire_restore(self, count: int) -> None:
        self._block.acquire()
        self._owner, self._count = waiting.until, count


RLock.__module__ = "_thread"
# The library's own, for where C's is missing: it waits in `threading`.
SimpleQueue: Any = queue._PySimpleQueue  # type: ignore[attr-defined]
SimpleQueue.__module__ = "_queue"
SimpleQueue.__name__ = SimpleQueue.__qualname__ = "SimpleQueue"


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
    vars(_thread).update(lock=Lock, LockType=Lock, RLock=RLock)
    vars(threading).update(_CRLock=RLock)
    vars(queue).update(SimpleQueue=SimpleQueue)
    vars(_queue).update(SimpleQueue=SimpleQueue)
    threading.Condition.wait = wait_for_notice  # type: ignore[assignment,method-assign]
