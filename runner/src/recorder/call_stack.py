"""Keeps what is being called in each task and thread, and by which line."""

import _asyncio
import _thread
import builtins
import types
import weakref
from contextvars import copy_context
from gc import get_referents
from itertools import islice
from typing import Any

from safe_text import (
    LONGEST_NAME,
    Texts,
    bases_of,
    is_type,
    name_of_type,
    printable,
    qualname_of,
)

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = dict(vars(builtins))  # type: ignore[assignment]

_HAS_LOCALS, _HAS_ARGS, _HAS_KEYWORDS, _IS_GENERATOR = 0x1, 0x4, 0x8, 0x20
_IS_COROUTINE, _IS_ASYNC_GENERATOR = 0x80, 0x200
_LONGEST_PATH = 200
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


class Code:
    """What is known of a code object of the project."""

    __slots__ = (
        *("arguments", "code", "file", "flags", "function", "is_generator", "is_init"),
        *("is_module", "left_out", "line", "module", "owner"),
    )

    def __init__(self, code: Any, file: str) -> None:
        self.code = code
        self.file = file
        self.flags: int = code.co_flags
        self.line: int = max(code.co_firstlineno, 1)
        *_, folder, stem = ("", *file.removesuffix(".py").split("/"))
        self.module = printable(folder if stem == "__init__" and folder else stem)
        # Names may be of a class of the program's, which answers when it is compared.
        names = code.co_name, code.co_qualname, *code.co_varnames
        odd = any(type(name) is not str for name in names)
        name, qualname = ("", "") if odd else names[:2]
        self.is_module = name == "<module>"
        # As the code has it: without the functions in which it was defined.
        owner = qualname.rpartition(".")[0]
        self.owner = "" if owner.endswith("<locals>") else owner
        self.function = printable(qualname.rpartition("<locals>.")[2], LONGEST_NAME)
        self.is_init = name == "__init__"
        self.is_generator = self.flags & (_IS_GENERATOR | _IS_ASYNC_GENERATOR) != 0
        # A person would tell of none of these: a class body, which has no variables of
        # its own, a lambda, a comprehension, what computes annotations.
        self.left_out = (
            odd
            or len(file) > _LONGEST_PATH
            or not file.endswith(".py")
            or (not self.is_module and not self.flags & _HAS_LOCALS)
            or (not self.is_module and name.startswith("<"))
            or name == "__annotate__"
        )
        count = code.co_argcount + code.co_kwonlyargcount
        count += (self.flags & _HAS_ARGS != 0) + (self.flags & _HAS_KEYWORDS != 0)
        self.arguments: list[str] = list(code.co_varnames[:count])

    def is_method_of(self, value: object) -> bool:
        """Say whether a class of this value, or this class, defines the function."""
        kinds = bases_of(type(value))
        if is_type(value):
            # A class that is being made has none yet.
            kinds += bases_of(value) or ()  # type: ignore[arg-type]
        for kind in kinds:
            name = qualname_of(kind)
            if type(name) is str and name == self.owner:
                return True
        return False

    def waits(self, value: object) -> bool:
        """Say whether it has yielded in order to wait, not to give a value."""
        if self.flags & _IS_COROUTINE:
            return True
        return self.flags & _IS_ASYNC_GENERATOR != 0 and not _is_wrapped(value)

    @staticmethod
    def given(value: object) -> object:
        """Return what the program has yielded."""
        # The collector tells what an object holds without asking it.
        return get_referents(value)[0] if _is_wrapped(value) else value


def _is_wrapped(value: object) -> bool:
    """Say whether an asynchronous generator gives this value: Python wraps it."""
    name = name_of_type(type(value))
    return type(name) is str and name == "async_generator_wrapped_value"


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
    if not any(kind is _AsyncTask for kind in bases_of(type(task))):
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
