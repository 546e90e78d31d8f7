"""Steps of a run, which are called one after another from outside of Python.

What a program has written (a hook for errors, `flush`, `__str__`, `__del__`) is called
by functions of C, which have no frame: a program that asks who has called it finds
nobody, as in a process of its own. Functions of Python prepare such a call and use its
result.
"""

import functools
import operator
import types
from collections import deque
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any, NamedTuple

flush_stream = operator.methodcaller("flush")


class Step(NamedTuple):
    """What is called, and with what the exception is caught that it may raise."""

    call: Callable[[], object]
    catch: Callable[[BaseException], object] | None = None


def later(function: Callable[..., Any], *lists: Iterable[Any]) -> Step:
    """Call a function with what the lists hold by then: with nothing, not at all."""
    return Step(functools.partial(deque, map(function, *lists), 0))


def gather(
    into: list[Any], function: Callable[..., Any], *lists: Iterable[Any]
) -> Step:
    """Call a function as `later` does, and add what it returns to a list."""
    return Step(functools.partial(into.extend, map(function, *lists)))


def flush(of: list[types.ModuleType], *streams: str) -> list[Step]:
    """Write what the streams hold in their buffers, if a list holds `sys` by then.

    There is one step for each stream, because each may fail.
    """
    return [later(flush_stream, map(getattr, of, repeat(name))) for name in streams]
