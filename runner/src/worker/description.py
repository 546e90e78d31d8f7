"""Describes an exception as Python does; files of the project have short names."""

import functools
import operator
import sys
import traceback
import types
from collections.abc import Callable, Iterator
from typing import Any

from exception_fields import chain, store, stored
from paths import relative
from steps import Step, gather

# Of a longer chain of exceptions only the first and the last ones are printed.
LONGEST_CHAIN, SHOWN_OF_CHAIN = 20, 5
# Taken now, because a program may replace it.
_call: Callable[..., Any] = operator.call


class Description:
    """The text of an exception, which is made in steps.

    An exception can be such that it cannot be described: its text raises, or its parts
    are no text. Then less of it is told.
    """

    def __init__(self) -> None:
        self._errors: list[BaseException] = []
        self._summarize: list[Callable[[], traceback.TracebackException]] = []
        self._summaries: list[traceback.TracebackException] = []
        self._texts: list[str] = []
        # Exceptions that could not be described, and what they say of themselves.
        self._odd: list[BaseException] = []
        self._words: list[str] = []

    def of(self, error: BaseException) -> None:
        """Have the steps describe `error`, which they do not otherwise."""
        _shorten_chain(error)
        self._errors[:] = [error]
        of = traceback.TracebackException.from_exception
        summarize = functools.partial(of, error, compact=True, limit=_limit())
        self._summarize[:] = [summarize]

    def steps(self) -> list[Step]:
        """Return what makes the text, once."""
        lines = map(traceback.TracebackException.format, self._summaries)
        return [
            gather(self._summaries, _call, self._summarize),
            Step(self._shape),
            gather(self._texts, "".join, lines),
            Step(self._look),
            gather(self._words, str, self._odd),
        ]

    def take(self) -> str:
        """Return the text, or an empty one, and forget the exception."""
        text = "".join(self._texts)
        if self._odd:
            text = _alone(self._odd.pop(), self._words)
        # A summary holds the exception's class, and that all globals of its module.
        for kept in (self._errors, self._summarize, self._summaries, self._words):
            kept.clear()
        return text

    def _shape(self) -> None:
        """Name files by their paths, and have equal frames formatted once."""
        for summary in self._summaries:
            for one in _linked(summary):
                _name_files(one)
                _format_each_once(one.stack)

    def _look(self) -> None:
        """Find out whether there is a text."""
        if not self._texts:
            self._odd[:] = self._errors


def _limit() -> Any:
    """Return how many frames to show, as `traceback` counts from the innermost one."""
    limit = vars(sys).get("tracebacklimit")
    # Of anything else `traceback` says that it is none.
    return -min(max(limit, 0), sys.maxsize) if type(limit) is int else limit


def _alone(error: BaseException, words: list[str]) -> str:
    """Describe an exception by its frames and its type, without asking it anything."""
    trace = stored(BaseException, "__traceback__", error)
    try:
        frames = _frames(trace)
    except BaseException:
        # The program may have spoiled what that needs: all modules, for example.
        frames = _places(trace)
    # Past a metaclass, which could raise.
    name: str = vars(type)["__qualname__"].__get__(type(error))
    said = words[0] if words else "<exception str() failed>"
    lines = ["Traceback (most recent call last):\n", *frames]
    return "".join(lines) + (f"{name}: {said}\n" if said else f"{name}\n")


def _frames(trace: types.TracebackType | None) -> list[str]:
    summary = traceback.StackSummary.extract(traceback.walk_tb(trace))
    for frame in summary:
        frame.filename = relative(frame.filename)
    return summary.format()


def _places(trace: types.TracebackType | None) -> list[str]:
    """Return the frames without their code, with nothing of the library's."""
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f'"{relative(code.co_filename)}", line {trace.tb_lineno}'
        places.append(f"  File {place}, in {code.co_name}\n")
        trace = trace.tb_next
    return places


def _name_files(summary: traceback.TracebackException) -> None:
    for frame in summary.stack:
        frame.filename = relative(frame.filename)
    if getattr(summary, "filename", None):
        summary.filename = relative(summary.filename)


def _format_each_once(stack: traceback.StackSummary) -> None:
    """Have equal frames formatted once: a recursion has a hundred thousand of them."""
    format_frame = stack.format_frame_summary
    formatted: dict[tuple[object, ...], str] = {}

    def format_once(frame: traceback.FrameSummary, **options: Any) -> str:
        place = frame.filename, frame.name, frame.lineno, frame.end_lineno
        key = *place, frame.colno, frame.end_colno
        if key not in formatted:
            formatted[key] = format_frame(frame, **options)
        return formatted[key]

    stack.format_frame_summary = format_once  # type: ignore[method-assign,assignment]


def _linked(
    summary: traceback.TracebackException,
) -> Iterator[traceback.TracebackException]:
    """Go through an exception, its causes and the exceptions of its group."""
    todo = [summary]
    while todo:
        one = todo.pop()
        yield one
        others = [one.__cause__, one.__context__, *(one.exceptions or [])]
        todo += [other for other in others if other is not None]


def _shorten_chain(error: BaseException) -> None:
    """Take the middle out of a very long chain of exceptions."""
    whole = chain(error)
    if len(whole) <= LONGEST_CHAIN:
        return
    left_out = len(whole) - 2 * SHOWN_OF_CHAIN
    note = RuntimeError(f"{left_out:,} more exceptions of this chain are not shown")
    note.__cause__ = whole[-SHOWN_OF_CHAIN]
    store(BaseException, "__cause__", whole[SHOWN_OF_CHAIN - 1], note)
