"""Prints what is said about a program where its errors go."""

import contextlib
import operator
import os
import sys
import types
from typing import Any

from steps import Step, flush, flush_stream, gather, later

# Taken now, because a program may replace it, or close the stream that uses it.
_write = os.write
_call: Any = operator.call


class Printing:
    """Says something once on stderr, or on what the program has put in its place.

    Where the program's stream does not take it, or is none, the reader is told all the
    same.
    """

    def __init__(self) -> None:
        self._first = sys.stderr
        # The program's stream, once for each text that it is to write.
        self._streams: list[Any] = []
        self._texts: list[str] = []
        self._taken: list[object] = []
        # Holds `sys` once there is something to say: what was printed comes first.
        self._flushed: list[types.ModuleType] = []

    def say(self, *texts: str) -> None:
        """Write the texts, or have a stream of the program's write them."""
        self._texts[:] = texts
        self._flushed[:] = [sys]
        stream = getattr(sys, "stderr", None)
        if stream is not None and stream is not self._first:
            self._streams[:] = [stream] * len(texts)

    def steps(self) -> list[Step]:
        """Return what writes, after all that the program has printed."""
        writes = map(operator.attrgetter("write"), self._streams)
        written = gather(self._taken, _call, writes, self._texts)
        before = flush(self._flushed, "stdout", "stderr")
        after = later(flush_stream, self._streams), Step(self._write_the_rest)
        return [*before, written, *after]

    def _write_the_rest(self) -> None:
        rest = "".join(self._texts[len(self._taken) :])
        if not rest:
            return
        # The program may have closed it.
        with contextlib.suppress(OSError):
            _write(2, rest.encode("utf-8", "backslashreplace"))
