"""Records who calls whom in a run of a program: its conversation.

`runner/src/common/recording.ts` has the format. Only code of the project's files is
recorded; frames of the library and of the harness never show, and cost nothing after
their first call. What a program has written is never run to tell of it (safe_text.py).

A callback must not raise: the program would see the error. After one of our own the
recording ends, and the program goes on. The collector may call what the program has
written below any function of ours. Those are hidden (worker/unseen.py), so none that
a callback calls is a generator, or Python of the library.
"""

import builtins
import sys
from typing import Any

from call_stack import Call, Task, is_deeper, line_of_caller
from project_code import Code
from safe_text import cut, printable
from telling import Telling
from watch_tool import DISABLE, EVENTS, WatchTool

# A program may replace or delete built-in names. Functions below keep these.
__builtins__ = builtins.__dict__.copy()  # type: ignore[assignment]

# Nobody reads calls that are nested deeper. It also ends the recording of a program
# that calls itself without end, before a callback could need a frame of its last ones.
_MOST_NESTED = 150
# Starts of lambdas and the like after which their code is not looked at again.
_MOST_QUIET = 1_000

_frame = sys._getframe
_recursion_limit = sys.getrecursionlimit


class Recorder:
    """Records one run.

    Attributes:
        printed: What JavaScript writes and reads during the run (telling.py).
        start: Begins to record.
        tell: Returns the recording as JSON, once, after `stop`; else `null`.
    """

    def __init__(self, root: str) -> None:
        self._root = f"{root}/"
        self._telling = telling = Telling()
        self._objects, self._texts = telling.objects, telling.texts
        self._tasks, self._tell = telling.tasks, telling.tell
        self.printed = telling.printed
        self._limit = _recursion_limit()
        self._codes: dict[int, Code] = {}
        self._quiet = 0
        self._tool = WatchTool(
            {
                EVENTS.PY_START: self._on_start,
                EVENTS.PY_RETURN: self._on_return,
                EVENTS.PY_YIELD: self._on_yield,
                EVENTS.PY_RESUME: self._on_resume,
                EVENTS.PY_THROW: self._on_throw,
                EVENTS.PY_UNWIND: self._on_unwind,
            }
        )
        self.start = self._tool.start
        # The first is told if the other could not be made.
        told = [b"null"]
        self._told = told
        self.tell = told.pop

    def stop(self) -> None:
        """Stop recording, so that nothing is left of it, and make the JSON."""
        self._tool.end()
        if not self._tool.intact:
            self._telling.cut = True
        self._told.append(self._telling.as_json())

    def _give_up(self) -> None:
        """End the recording while the program goes on, which must notice nothing."""
        try:
            self._telling.cut = True
            self._tool.end()
        except BaseException:
            return

    def _on_start(self, code: Any, _offset: int) -> object:
        try:
            known = self._codes.get(id(code))
            if known is None:
                file = code.co_filename
                if type(file) is not str or not file.startswith(self._root):
                    return DISABLE
                known = self._learn(code, file)
            if known.left_out:
                return self._pass_over()
            self._begin(known, _frame(1))
        except BaseException:
            self._give_up()
        return None

    def _learn(self, code: Any, file: str) -> Code:
        known = self._codes[id(code)] = Code(code, file.removeprefix(self._root))
        if not known.left_out:
            self._tool.look_into(code)
        return known

    def _pass_over(self) -> object:
        """Notice when a lambda calls itself without end, then look away."""
        self._quiet += 1
        if self._quiet > _MOST_QUIET:
            return DISABLE
        if self._quiet % 64 == 0 and is_deeper(_frame(1), 2 * _MOST_NESTED):
            self._give_up()
        return None

    def _begin(self, known: Code, frame: Any) -> None:
        task = self._tasks.current()
        stack = task.stack
        if len(stack) >= _MOST_NESTED or _recursion_limit() < self._limit:
            self._give_up()
            return
        caller_line = line_of_caller(frame, stack)
        task.waiting.clear()
        if known.is_module:
            self._begin_module(known, frame, task, caller_line)
            return
        lane, text = self._lane_and_arguments(known, frame.f_locals, stack)
        call = Call(known, lane, known.function)
        stack.append(call)
        self._tell("call", task, call, known.line, text, caller_line)

    def _begin_module(
        self, known: Code, frame: Any, task: Task, caller_line: int
    ) -> None:
        """Tell of the program's own top level, of others only if something happens."""
        name = frame.f_globals.get("__name__")
        if type(name) is str:
            self._objects.modules.add(name)
        call = Call(known, -1, f"import {known.module}")
        task.stack.append(call)
        self._telling.begin_import(call, caller_line)
        if type(name) is str and name == "__main__":
            call.function = known.module
            self._telling.tell_late(task, call)

    def _lane_and_arguments(
        self, known: Code, values: Any, stack: list[Call]
    ) -> tuple[int, str]:
        """Return whose function it is, and the text of its other arguments."""
        lane, arguments = -1, known.arguments
        if known.owner and arguments:
            first = values[arguments[0]]
            if known.is_method_of(first):
                begins = known.is_init and known not in [one.code for one in stack]
                lane = self._objects.lane(first, begins)
                arguments = arguments[1:]
        if lane < 0:
            lane = self._lane_of_module(known)
        of = self._texts.of
        shown = [f"{printable(name)}={of(values[name])}" for name in arguments[:20]]
        return lane, cut(", ".join(shown))

    def _lane_of_module(self, known: Code) -> int:
        return self._objects.lane_of_module(known.file, known.module)

    def _on_return(self, code: Any, _offset: int, value: object) -> object:
        try:
            known = self._codes.get(id(code))
            if known is not None:
                frame = _frame(1)
                task = self._tasks.current()
                call = task.leave(code)
                if call is not None:
                    quiet = known.is_module or (known.is_generator and value is None)
                    text = "" if quiet else self._texts.of(value)
                    self._leave("return", task, call, frame, text)
        except BaseException:
            self._give_up()
        return None

    def _on_unwind(self, code: Any, _offset: int, error: BaseException) -> object:
        try:
            known = self._codes.get(id(code))
            if known is not None and not known.left_out:
                frame = _frame(1)
                task = self._tasks.current()
                call = task.leave(code)
                if call is not None:
                    text = self._texts.of_error(error)
                    self._leave("raise", task, call, frame, text)
        except BaseException:
            self._give_up()
        return None

    def _leave(self, kind: str, task: Task, call: Call, frame: Any, text: str) -> None:
        """Tell how a call has ended, and whom its object holds now."""
        if kind == "return" and self._telling.ends_untold(call):
            return
        self._telling.tell_late(task, call)
        known, holds = call.code, None
        if known.owner and known.arguments:
            first = frame.f_locals.get(known.arguments[0])
            if known.is_method_of(first) and self._objects.lane(first) == call.lane:
                holds = self._objects.new_holds(first) or None
        self._tell(kind, task, call, frame.f_lineno, text, 0, holds)

    def _on_yield(self, code: Any, _offset: int, value: object) -> object:
        try:
            known = self._codes.get(id(code))
            if known is not None:
                task = self._tasks.current()
                call = task.leave(code)
                if call is not None:
                    waits = known.waits(value)
                    text = "" if waits else self._texts.of(known.given(value))
                    if waits and task.is_task:
                        task.waiting.append(call)
                    # Those that wait for the one that waits are not told of.
                    if not (waits and len(task.waiting) > 1):
                        self._tell("yield", task, call, _frame(1).f_lineno, text, 0)
        except BaseException:
            self._give_up()
        return None

    def _on_resume(self, code: Any, _offset: int) -> object:
        try:
            self._resume(code, _frame(1), "")
        except BaseException:
            self._give_up()
        return None

    def _on_throw(self, code: Any, _offset: int, error: BaseException) -> object:
        try:
            if id(code) in self._codes:
                self._resume(code, _frame(1), self._texts.of_error(error))
        except BaseException:
            self._give_up()
        return None

    def _resume(self, code: Any, frame: Any, text: str) -> None:
        known = self._codes.get(id(code))
        if known is None or known.left_out:
            return
        task = self._tasks.current()
        caller_line = line_of_caller(frame, task.stack)
        call, is_told = task.resume(code)
        if call is None:
            lane, _ = self._lane_and_arguments(known, frame.f_locals, [])
            call = Call(known, lane, known.function)
            task.stack.append(call)
        if is_told:
            self._tell("resume", task, call, frame.f_lineno, text, caller_line)
