"""Keeps the steps of a recording within its limits, and makes JSON of them."""

import builtins
from array import array

from call_stack import Call, Task, Tasks
from objects import MOST_LANES, Objects
from plain_json import to_json
from safe_text import Texts

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = builtins.__dict__.copy()  # type: ignore[assignment]

_MOST_EVENTS = 2_000
# Of all names and texts.
_MOST_CHARACTERS = 300_000
# In the order of an event.
_KEYS = (
    *("kind", "task", "lane", "function", "file", "line", "callerLine"),
    *("text", "output", "holds", "context"),
)


class Telling:
    """The steps so far, and those who take part.

    Attributes:
        printed: Holds five numbers for JavaScript: how many characters the program has
            printed, which it writes; where the steps so far stand as JSON, and how long
            that is; and the same of the names. A length is 0 while its text changes.
        cut: Whether the program went on after the last step.
    """

    def __init__(self) -> None:
        self.printed = array("I", [0] * 5)
        self.cut = False
        self.objects = Objects()
        self.texts = Texts(self.objects.name)
        self.tasks = Tasks(self.texts)
        self._steps, self._names = array("B"), array("B")
        self._count = self._named = self._characters = 0

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
        self._characters += sum([len(name) + 20 for _, name, _ in holds or ()])
        if (
            self._count >= _MOST_EVENTS
            or len(self.objects.lanes) > MOST_LANES
            or self._characters > _MOST_CHARACTERS
        ):
            raise OverflowError("no further step is kept")
        index = self.tasks.index(task)
        place = index, call.lane, call.function, code.file, line, caller_line
        printed = self.printed[0] if output is None else output
        named = zip(_KEYS, (kind, *place, text, printed, holds, context), strict=True)
        event = {key: value for key, value in named if value is not None}
        self._write_names()
        self._write(1, self._steps, ("," if self._count else "") + to_json(event))
        self._count += 1

    def _write_names(self) -> None:
        """Write who takes part, if somebody has been added."""
        count = len(self.objects.lanes) + self.tasks.count()
        if count > self._named:
            self._named = count
            self.printed[4] = 0
            del self._names[:]
            names = to_json({"lanes": self.objects.lanes, "tasks": self.tasks.names()})
            self._write(3, self._names, names[1:-1])

    def _write(self, place: int, to: array[int], text: str) -> None:
        """Add to a text, and note where it stands by now."""
        self.printed[place + 1] = 0
        to.frombytes(text.encode())
        self.printed[place], self.printed[place + 1] = to.buffer_info()

    def as_json(self) -> bytes:
        """Return the recording."""
        names = to_json({"lanes": self.objects.lanes, "tasks": self.tasks.names()})
        end = b"true}" if self.cut else b"false}"
        steps = self._steps.tobytes()
        return names[:-1].encode() + b',"events":[' + steps + b'],"cut":' + end
