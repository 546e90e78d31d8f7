"""Takes from the library what a program has put there, when the program ends.

CPython's library goes together with the program. Here it stays, and a function of the
program's that stands in it, as `print` or as the handler of a signal, would keep all
globals of its module.
"""

import builtins
import contextlib
import gc
import operator
import signal
import sys
import types
import typing
import weakref
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any

from steps import Step, later

# Taken now, because a program may replace them.
_collect = gc.collect
_signal: Any = vars(signal)["_signal"]
_get_signal, _set_signal = _signal.getsignal, _signal.signal
_call: Callable[..., object] = operator.call
# What these hold stays in CPython, too: `sys` goes last, and the others are kept for a
# fork.
_STAY = "sys", "asyncio", "random", "threading", "logging", "concurrent.futures.thread"
# These forget of which classes `ClassVar[...]` and the like were made.
_forget: list[Callable[[], object]] = list(vars(typing).get("_cleanups", ()))
_namespace: Any = vars(type)["__dict__"]
# CPython puts these back before anything goes, so that `__del__` can print.
_builtins = dict(vars(builtins))


class ProgramInLibrary:
    """Finds what the library holds of a program, if it holds anything."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        # The addresses of the globals of the program's modules.
        self._globals: set[int] = set()
        # Something of each module that lives as long as its globals do.
        self._witnesses: list[weakref.ref[Any]] = []
        # Pairs: a namespace of the library, and what becomes of some of its names.
        self._places: list[dict[str, Any]] = []
        self._instead: list[dict[str, Any]] = []
        self._signals: list[int] = []
        self._calls: list[Callable[[], object]] = []

    def look_at(self, modules: Iterable[types.ModuleType]) -> None:
        """Remember what there is to know of the program's modules, which are to go."""
        self._names.add("__main__")
        for module in modules:
            with contextlib.suppress(BaseException):
                self._look_at(vars(module))

    def steps(self) -> list[Step]:
        """Return what takes it from there, and collects what is garbage then."""
        return [
            Step(self._find),
            later(dict.update, self._places, self._instead),
            later(_set_signal, self._signals, repeat(_signal.SIG_DFL)),
            later(_call, self._calls),
        ]

    def _look_at(self, names: dict[str, Any]) -> None:
        self._globals.add(id(names))
        if type(name := names.get("__name__")) is str:
            self._names.add(name)
        for value in names.values():
            of_module = issubclass(type(value), (type, types.FunctionType))
            if of_module and self._is_of_program(value):
                self._witnesses.append(weakref.ref(value))
                return

    def _find(self) -> None:
        if all(witness() is None for witness in self._witnesses):
            return
        with contextlib.suppress(BaseException):
            for name, module in list(sys.modules.items()):
                if type(module) is types.ModuleType and name not in _STAY:
                    self._find_in(vars(module))
            handlers = ((one, _get_signal(one)) for one in range(1, _signal.NSIG))
            self._signals += [one for one, its in handlers if self._is_of_program(its)]
        self._calls += [*_forget, _collect]

    def _find_in(self, names: dict[str, Any]) -> None:
        instead = _builtins if names is vars(builtins) else {}
        found = {
            name: instead.get(name)
            for name, value in names.items()
            if type(name) is str and self._is_of_program(value)
        }
        if found:
            self._places.append(names)
            self._instead.append(found)

    def _is_of_program(self, value: Any) -> bool:
        """Say whether it is the program's, without asking it anything."""
        if type(value) is types.MethodType:
            value = value.__func__
        if type(value) is types.FunctionType:
            return id(value.__globals__) in self._globals
        kind = value if issubclass(type(value), type) else type(value)
        module = _namespace.__get__(kind).get("__module__")
        return type(module) is str and module in self._names
