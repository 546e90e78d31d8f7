"""Reads and sets fields of exceptions, whatever their classes make of them."""

from collections.abc import Iterator
from typing import Any


def stored(kind: type, name: str, error: BaseException) -> Any:
    """Return a field of an exception, past a property of that name in a subclass."""
    return vars(kind)[name].__get__(error)


def store(kind: type, name: str, error: BaseException, value: object) -> None:
    """Set a field of an exception, past a subclass that lets nothing be set."""
    vars(kind)[name].__set__(error, value)


def is_a(kind: type, error: BaseException) -> bool:
    """Say whether an exception is of a kind, whatever it says of its class."""
    return issubclass(type(error), kind)


def linked(error: BaseException) -> Iterator[BaseException]:
    """Go once through an exception, its causes and the exceptions of its group."""
    todo, seen = [error], set[int]()
    while todo:
        one = todo.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        others = (
            stored(BaseException, name, one) for name in ("__cause__", "__context__")
        )
        todo += [other for other in others if other is not None]
        if is_a(BaseExceptionGroup, one):
            todo += stored(BaseExceptionGroup, "exceptions", one)


def chain(error: BaseException) -> list[BaseException]:
    """Return the exception and those that led to it, the last one first."""
    found = [error]
    seen = {id(error)}
    while True:
        last = found[-1]
        before = stored(BaseException, "__cause__", last)
        if before is None and not stored(BaseException, "__suppress_context__", last):
            before = stored(BaseException, "__context__", last)
        if before is None or id(before) in seen:
            return found
        seen.add(id(before))
        found.append(before)
