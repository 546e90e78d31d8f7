"""Keeps the steps of a recording within its limits, and makes JSON of them."""

import builtins
import json
from array import array
from typing import Any

from call_stack import Call, Task, Tasks
from objects import MOST_LANES, Objects
from safe_text import Texts

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = dict(vars(builtins))  # type: ignore[assignment]

_MOST_EVENTS = 2_000
# Of all names and texts.
_MOST_CHARACTERS = 300_000
# In the order of an event.
_KEYS = (
    *("kind", "task", "lane", "function", "file", "line", "callerLine"),
    *("text", "output", "holds", "context"),
)
# Made now, because a program may replace what makes it.
_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Telling:
    """The steps so far, and those who take part.

    Attributes:
        printed: Holds one number: how many characters the program has printed. Who
            passes the output on writes it there.
        cut: Whether the program went on after the last step.
    """

    def __init__(self) -> None:
        self.printed = array("I", [0])
        self.cut = False
        self.objects = Objects()
        self.texts = Texts(self.objects.name)
        self.tasks = Tasks(self.texts)
        self._events: list[tuple[Any, ...]] = []
        self._characters = 0

    def begin_import(self, call: Call, caller_line: int) -> None:
        """Tell of the import of a module later, if something happens in it."""
        call.untold = caller_line, self.printed[0]

    def ends_untold(self, call: Call) -> bool:
        """Say whether nothing has happened in the import of a module."""
        return call.untold is not None and call.untold[1] == self.printed[0]

    def tell_late(self, task: Task, call: Call) -> None:
        """Tell of the beginning of an import, as things were then."""
        if call.untold is None:
            return
        caller_line, output = call.untold
        call.untold = None
        call.lane = self.objects.lane_of_module(call.code.file, call.code.module)
        self.tell("call", task, call, call.code.line, "", caller_line, None, output)

    def tell(
        self,
        kind: str,
        task: Task,
        call: Call,
        line: int,
        text: str,
        caller_line: int = 0,
        holds: list[tuple[int, str, int]] | None = None,
        output: int | None = None,
    ) -> None:
        """Add a step, after the imports that now turn out to matter.

        Raises:
            OverflowError: If there are too many.
        """
        if kind == "call":
            for outer in task.stack:
                if outer is call:
                    break
                self.tell_late(task, outer)
        code = call.code
        context = self.tasks.new_context(task)
        texts = (
            text,
            call.function,
            code.file,
            *(context or ()),
            *(context or {}).values(),
        )
        self._characters += sum(map(len, texts))
        self._characters += sum(len(name) + 20 for _, name, _ in holds or ())
        if (
            len(self._events) >= _MOST_EVENTS
            or len(self.objects.lanes) > MOST_LANES
            or self._characters > _MOST_CHARACTERS
        ):
            raise OverflowError("no further step is kept")
        index = self.tasks.index(task)
        place = index, call.lane, call.function, code.file, line, caller_line
        printed = self.printed[0] if output is None else output
        self._events.append((kind, *place, text, printed, holds, context))

    def as_json(self) -> bytes:
        """Return the recording."""
        recording = {
            "lanes": self.objects.lanes,
            "tasks": self.tasks.names(),
            "events": [_without_nothing(event) for event in self._events],
            "cut": self.cut,
        }
        return _to_json(recording).encode()


def _without_nothing(event: tuple[Any, ...]) -> dict[str, Any]:
    named = zip(_KEYS, event, strict=True)
    return {key: value for key, value in named if value is not None}
