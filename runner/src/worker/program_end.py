"""Ends a program as CPython does: what its modules still hold goes.

What the program has written to happen then: `__del__`, `finally` in a generator that
was left open, callbacks of `weakref`.
"""

import contextlib
import functools
import gc
import operator
import sys
import types
import weakref
from collections.abc import Callable
from itertools import repeat

from paths import ROOT
from program_in_library import ProgramInLibrary
from steps import Step, flush, later

# Taken now, because a program may replace them.
_collect, _is_enabled = gc.collect, gc.isenabled
# What CPython takes from `sys`. A traceback holds the variables of its frames.
_ERROR = "last_exc", "last_type", "last_value", "last_traceback"
_IMPORTS = "path", "path_importer_cache", "meta_path", "path_hooks"
_NOTHING = dict.fromkeys(("argv", "ps1", "ps2", *_ERROR, *_IMPORTS))
# A stream that the program has put in place holds the program's variables.
_STREAMS = "stdin", "stdout", "stderr"
_FIRST = "__stdin__", "__stdout__", "__stderr__"
# What the functions leave for one another. The last module stands first, because a list
# lets go of its last item first.
_modules: list[types.ModuleType] = []
_references: list[weakref.ref[types.ModuleType]] = []
# The first collection, if the program has not switched the collector off.
_collections: list[Callable[[], int]] = []
_callbacks: list[Callable[..., object]] = []
# Pairs: the names of a module, and what is to become of some of them.
_names: list[dict[str, object]] = []
_cleared: list[dict[str, None]] = []
_in_library = ProgramInLibrary()


def steps(held: list[types.TracebackType]) -> list[Step]:
    """Return what is to be called, in order.

    It goes by CPython's `finalize_modules`.

    Args:
        held: What goes with `sys.last_exc`.
    """
    return [
        Step(_look_at_collector),
        later(operator.call, _collections),
        # Those that follow call none of the program's functions.
        Step(functools.partial(_callbacks.extend, gc.callbacks)),
        Step(gc.callbacks.clear),
        Step(functools.partial(vars(sys).update, _NOTHING)),
        Step(held.clear),
        later(setattr, repeat(sys), _STREAMS, map(getattr, repeat(sys), _FIRST)),
        Step(_take_modules),
        Step(_modules.clear),
        Step(_collect),
        *_in_library.steps(),
        Step(_find_what_is_left),
        later(dict.update, _names, _cleared),
        Step(_collect),
        *flush([sys], "stdout", "stderr", "__stdout__", "__stderr__"),
    ]


def _look_at_collector() -> None:
    """Have objects that nobody holds go first, while all else is still there.

    This also sorts the others by who holds whom: when they go, text that waits in an
    open file is written before the file is closed below it.
    """
    _collections[:] = [_collect] if _is_enabled() else []


def _take_modules() -> None:
    """Move the program's modules from `sys.modules` to `_modules`."""
    names = [name for name, module in sys.modules.items() if _is_of_program(module)]
    taken = [sys.modules.pop(name) for name in names]
    _in_library.look_at(taken)
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
