"""What `SystemExit` makes of a run: its exit code, and words for the reader."""

import operator
from typing import Any

from steps import Step, gather

# What C keeps in a number of 64 bits; else it has -1.
SMALLEST, LARGEST = -(2**63), 2**63 - 1


class ProgramExit:
    """Reads an exception as CPython does, by its attribute `code`, in steps.

    Attributes:
        code: The exit code; None as long as no program has left.
        words: What is to be printed, at most one item.
    """

    def __init__(self) -> None:
        self.code: int | None = None
        self.words: list[object] = []
        # At most one item each.
        self._left: list[BaseException] = []
        self._given: list[Any] = []

    def by(self, error: BaseException) -> None:
        """Have the steps read this exception."""
        self._left[:] = [error]

    def steps(self) -> list[Step]:
        """Return what reads the exception, and then lets go of it."""
        return [
            gather(self._given, operator.attrgetter("code"), self._left),
            Step(self._read),
            Step(self._left.clear),
            Step(self._given.clear),
        ]

    def _read(self) -> None:
        given: Any
        for given in self._given or self._left:
            if given is None:
                self.code = 0
            elif issubclass(type(given), int):
                # Nothing of a subclass is called.
                fits = int.__le__(SMALLEST, given) and int.__le__(given, LARGEST)
                self.code = int.__and__(given, 0xFF) if fits else 0xFF
            else:
                self.code = 1
                self.words[:] = [given]
