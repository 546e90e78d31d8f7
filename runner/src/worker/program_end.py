"""Ends a program as CPython does: what its modules still hold goes.

What the program has written to happen then (`__del__`, `finally` in a generator that
was left open, callbacks of `weakref`) is called by functions of C, which have no frame:
a program that asks who has called it finds nobody. Functions of Python only prepare it.
"""

import contextlib
import functools
import gc
import sys
import types
import weakref
from collections import deque
from collections.abc import Callable

from error_report import ROOT

# A traceback holds the variables of its frames.
_NO_ERROR = dict.fromkeys(("last_exc", "last_type", "last_value", "last_traceback"))
# What the functions leave for one another. The last module stands first, because a list
# lets go of its last item first.
_modules: list[types.ModuleType] = []
_references: list[weakref.ref[types.ModuleType]] = []
# Pairs: the names of a module, and what is to become of some of them.
_names: list[dict[str, object]] = []
_cleared: list[dict[str, None]] = []


def steps() -> list[Callable[[], object]]:
    """Return what is to be called, in order, from outside of Python.

    It goes by CPython's `finalize_modules`.
    """
    cleared = map(dict.update, _names, _cleared)
    clear: Callable[[], object] = functools.partial(deque, cleared, 0)
    return [
        flush,
        functools.partial(vars(sys).update, _NO_ERROR),
        _take_modules,
        _modules.clear,
        gc.collect,
        _find_what_is_left,
        clear,
        gc.collect,
        flush,
    ]


def flush() -> None:
    """Write what is still in the buffers of the streams."""
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        with contextlib.suppress(BaseException):
            getattr(sys, name).flush()


def _take_modules() -> None:
    """Move the program's modules from `sys.modules` to `_modules`."""
    names = [name for name, module in sys.modules.items() if _is_of_program(module)]
    taken = [sys.modules.pop(name) for name in names]
    _references[:] = [weakref.ref(module) for module in taken]
    _modules[:] = reversed(taken)


def _is_of_program(module: object) -> bool:
    if not isinstance(module, types.ModuleType):
        return False
    # An odd module may have any names, and is the program's then.
    with contextlib.suppress(BaseException):
        names = vars(module)
        file = names.get("__file__")
        if type(file) is str:
            return file.startswith(f"{ROOT}/")
        # `__main__`, or made by the program: no finder has found it.
        return names.get("__name__") == "__main__" or names.get("__spec__") is None
    return True


def _find_what_is_left() -> None:
    """Find the names of modules that an object outside of the program still holds.

    They become None, those that begin with one `_` first.
    """
    for reference in reversed(_references):
        module = reference()
        if module is None:
            continue
        names: dict[str, object] = {}
        with contextlib.suppress(BaseException):
            names = vars(module)
        texts = [name for name in names if type(name) is str]
        private = [name for name in texts if name[:1] == "_" and name[:2] != "__"]
        others = [name for name in texts if name != "__builtins__"]
        _names.extend((names, names))
        _cleared.extend((dict.fromkeys(private), dict.fromkeys(others)))
