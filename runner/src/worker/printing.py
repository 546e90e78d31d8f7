"""Prints what is said about a program where its errors go."""

import contextlib
import operator
import os
import sys
from typing import Any

from steps import Step, flush_stream, gather, later

# Taken now, because a program may replace it, or close the stream that uses it.
_write = os.write
_call: Any = operator.call


class Printing:
    """Says something once on stderr, or on what the program has put in its place.

    Where the program's stream does not take it, or is none, the reader is told all the
    same.
    """

    def __init__(self) -> None:
        # What was printed comes first. CPython flushes no stream of the program's here.
        self._before = sys.stdout, sys.stderr
        # Each holds one of them once there is something to say.
        self._flushed: tuple[list[Any], ...] = [], []
        # The program's stream, once for each text that it is to write.
        self._streams: list[Any] = []
        self._texts: list[str] = []
        self._taken: list[object] = []

    def say(self, *texts: str) -> None:
        """Write the texts, or have a stream of the program's write them."""
        self._texts[:] = texts
        for held, stream in zip(self._flushed, self._before, strict=True):
            held[:] = [stream]
        now = getattr(sys, "stderr", None)
        if now is not None and now is not self._before[1]:
            self._streams[:] = [now] * len(texts)

    def steps(self) -> list[Step]:
        """Return what writes, after all that the program has printed."""
        writes = map(operator.attrgetter("write"), self._streams)
        written = gather(self._taken, _call, writes, self._texts)
        before = [later(flush_stream, held) for held in self._flushed]
        return [*before, written, Step(self._write_the_rest)]

    def _write_the_rest(self) -> None:
        rest = "".join(self._texts[len(self._taken) :])
        # They may be the program's, and hold what is to go when it ends.
        for kept in (self._texts, self._streams, self._taken):
            kept.clear()
        if not rest:
            return
        # The program may have closed it.
        with contextlib.suppress(OSError):
            _write(2, rest.encode("utf-8", "backslashreplace"))
