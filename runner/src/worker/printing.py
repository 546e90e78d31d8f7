"""Prints what is said about a program where its errors go."""

import contextlib
import operator
import os
import sys
from typing import Any

from steps import Step, later

# Taken now, because a program may replace it, or close the stream that uses it.
_write = os.write
_call: Any = operator.call
_flush = operator.methodcaller("flush")


class Printing:
    """Says something once on stderr, or on what the program has put in its place."""

    def __init__(self) -> None:
        self._first = sys.stderr
        # The program's stream, once for each text that it is to write.
        self._streams: list[Any] = []
        self._texts: list[str] = []

    def say(self, *texts: str) -> None:
        """Write the texts, or have a stream of the program's write them."""
        stream = getattr(sys, "stderr", None)
        if stream is self._first:
            # The program may have closed it.
            with contextlib.suppress(OSError):
                _write(2, "".join(texts).encode("utf-8", "backslashreplace"))
        elif stream is not None:
            self._streams[:] = [stream] * len(texts)
            self._texts[:] = texts

    def steps(self) -> list[Step]:
        """Return what writes to a stream of the program's."""
        writes = map(operator.attrgetter("write"), self._streams)
        return [later(_call, writes, self._texts), later(_flush, self._streams)]
