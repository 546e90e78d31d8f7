"""Keeps what is being called in each task and thread, and by which line."""

import _asyncio
import _thread
import builtins
import types
import weakref
from contextvars import copy_context
from itertools import islice
from typing import Any

from project_code import Code
from safe_text import Texts, bases_of, printable

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = builtins.__dict__.copy()  # type: ignore[assignment]

# Variables of the library, which no program has made.
_OF_LIBRARY = {"decimal_context", "warnings_context"}
# Frames of the library between a function and the one that called it.
_MOST_BETWEEN = 60
_MOST_VARIABLES = 20
_MISSING = object()

_parts_in_c: Any = _asyncio
_current_task = _parts_in_c.current_task
_running_loop = _parts_in_c._get_running_loop
_get_ident = _thread.get_ident
_AsyncTask = _parts_in_c.Task


class Call:
    """A call that has not ended.

    Attributes:
        untold: Of the import of a module of which nothing has been told yet: the line
            of the caller, and what had been printed. None once it has been told of.
    """

    __slots__ = "code", "function", "lane", "untold"

    def __init__(self, code: Code, lane: int, function: str) -> None:
        self.code = code
        self.lane = lane
        self.function = function
        self.untold: tuple[int, int] | None = None


class Task:
    """One flow of calls: the program's own, a task of asyncio's, or a thread.

    Attributes:
        stack: The calls that have not ended, the last one last.
        waiting: Calls that a task goes on with later, the innermost first.
    """

    __slots__ = "context", "index", "is_task", "name", "reference", "stack", "waiting"

    def __init__(self, index: int, name: str, reference: Any = None) -> None:
        self.index = index
        self.name = name
        self.reference = reference
        self.is_task = reference is not None
        self.stack: list[Call] = []
        self.waiting: list[Call] = []
        self.context: dict[str, str] = {}

    def leave(self, code: Any) -> Call | None:
        """Take the last call of some code off the stack, with all that it has left."""
        stack = self.stack
        for at in range(len(stack) - 1, -1, -1):
            if stack[at].code.code is code:
                call = stack[at]
                del stack[at:]
                return call
        return None

    def resume(self, code: Any) -> tuple[Call | None, bool]:
        """Put a call back that has waited.

        Returns:
            The call, or None if it is not known; and whether it is one to tell of: of
            calls that wait for one another it is the innermost.
        """
        waiting = self.waiting
        if waiting and waiting[0].code.code is code:
            self.stack += reversed(waiting)
            innermost = waiting[0]
            waiting.clear()
            return innermost, True
        if waiting and waiting[-1].code.code is code:
            self.stack.append(waiting.pop())
            return self.stack[-1], False
        # An error goes on into the one that has awaited.
        if self.is_task and self.stack and self.stack[-1].code.code is code:
            return self.stack[-1], False
        return None, True


class Tasks:
    """The flows of calls of a program, in order of appearance."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._main_thread = _get_ident()
        self._main = Task(-1, "main")
        self._appeared: list[Task] = []
        self._threads: dict[int, Task] = {}
        self._tasks: dict[int, Task] = {}
        self._first_context = copy_context()

    def current(self) -> Task:
        """Return the flow that calls now."""
        ident = _get_ident()
        if ident != self._main_thread:
            if ident not in self._threads:
                number = len(self._threads) + 1
                self._threads[ident] = Task(-1, f"thread {number}")
            return self._threads[ident]
        loop = _running_loop()
        task: Any = None if loop is None else _current_task(loop)
        if task is None:
            return self._main
        known = self._tasks.get(id(task))
        if known is None or known.reference() is not task:
            known = Task(-1, _name_of_task(task), weakref.ref(task))
            self._tasks[id(task)] = known
        return known

    def index(self, task: Task) -> int:
        """Return a flow's place in the order of appearance."""
        if task.index < 0:
            task.index = len(self._appeared)
            self._appeared.append(task)
        return task.index

    def count(self) -> int:
        """Return how many have appeared."""
        return len(self._appeared)

    def names(self) -> list[str]:
        """Return the names of all that have appeared, which differ from one another."""
        names = [task.name for task in self._appeared]
        if len(names) > 1 and self._main.index >= 0:
            # The first coroutine is often of the name `main`.
            names[self._main.index] = "program"
        counts = dict.fromkeys(names, 0)
        told = []
        for name in names:
            counts[name] += 1
            told.append(name if names.count(name) == 1 else f"{name} {counts[name]}")
        return told or ["main"]

    def new_context(self, task: Task) -> dict[str, str] | None:
        """Return the context variables, if one has changed since it was last asked."""
        context = copy_context()
        if len(context) == 0 and not task.context:
            return None
        found: dict[str, str] = {}
        for variable, value in tuple(islice(context.items(), _MOST_VARIABLES)):
            if self._first_context.get(variable, _MISSING) is value:
                continue
            name = printable(variable.name)
            if name not in _OF_LIBRARY:
                found[name] = self._texts.of(value)
        if found == task.context:
            return None
        task.context = found
        return found


def _name_of_task(task: Any) -> str:
    """Return a name that the program has given, else that of the task's coroutine."""
    if id(_AsyncTask) not in map(id, bases_of(type(task))):
        return "task"
    name = _AsyncTask.get_name(task)
    if type(name) is str and not name.startswith("Task-"):
        return printable(name)
    coroutine: Any = _AsyncTask.get_coro(task)
    if type(coroutine) is types.CoroutineType:
        return printable(coroutine.cr_code.co_name)
    return "task"


def line_of_caller(frame: Any, stack: list[Call]) -> int:
    """Return the line that has called, or 0 if no line of the project has."""
    if not stack:
        return 0
    caller = stack[-1].code.code
    for _ in range(_MOST_BETWEEN):
        frame = frame.f_back
        if frame is None:
            return 0
        if frame.f_code is caller:
            return frame.f_lineno or 0
    return 0


def is_deeper(frame: Any, most: int) -> bool:
    """Say whether there are more frames than so many below one."""
    for _ in range(most):
        frame = frame.f_back
        if frame is None:
            return False
    return True
