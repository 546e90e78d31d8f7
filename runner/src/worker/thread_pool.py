"""Begins a pool of threads as its first thread would: with the pool's `initializer`."""

import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import _base as base
from concurrent.futures.thread import BrokenThreadPool
from typing import Any

_begun: weakref.WeakSet[ThreadPoolExecutor] = weakref.WeakSet()


def in_pool(
    pool: ThreadPoolExecutor | None, function: Callable[[], Any]
) -> Callable[[], Any]:
    """Return what calls a function as a thread of the pool would.

    Args:
        pool: None if the loop has not been given one.
        function: What was submitted.
    """
    if pool is None:
        return function

    def call() -> Any:
        _begin(pool)
        if broken := pool._broken:
            raise BrokenThreadPool(broken)
        return function()

    return call


def _begin(pool: Any) -> None:
    if pool in _begun:
        return
    _begun.add(pool)
    try:
        pool._create_worker_context().initialize()
    except BaseException:
        base.LOGGER.critical("Exception in initializer:", exc_info=True)
        pool._initializer_failed()
