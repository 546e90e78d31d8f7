"""Ends a program as CPython does: what its modules still hold goes."""

import contextlib
import gc
import sys
import types
import weakref

from error_report import ROOT


def end() -> None:
    """Do what comes after the callbacks, whatever the program has done."""
    flush()
    # `__del__`, `finally` in a generator that was left open, `weakref` callbacks.
    with contextlib.suppress(BaseException):
        _drop_modules()
    flush()


def flush() -> None:
    """Write what is still in the buffers of the streams."""
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        with contextlib.suppress(BaseException):
            getattr(sys, name).flush()


def _drop_modules() -> None:
    """Let go of the program's modules, in the order of CPython's `finalize_modules`."""
    _forget_errors()
    names = [name for name, module in sys.modules.items() if _is_of_program(module)]
    left = [weakref.ref(sys.modules.pop(name)) for name in names]
    gc.collect()
    # What is still there is held by an object outside of the program.
    for reference in reversed(left):
        _clear(reference())
    gc.collect()


def _is_of_program(module: object) -> bool:
    if not isinstance(module, types.ModuleType):
        return False
    file = vars(module).get("__file__")
    return vars(module).get("__name__") == "__main__" or (
        isinstance(file, str) and file.startswith(f"{ROOT}/")
    )


def _forget_errors() -> None:
    """Drop the last error, whose traceback holds the variables of its frames."""
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        with contextlib.suppress(AttributeError):
            delattr(sys, name)


def _clear(module: types.ModuleType | None) -> None:
    """Set the names of a module to None, those that begin with one `_` first."""
    names = {} if module is None else vars(module)
    for name in list(names):
        if name.startswith("_") and not name.startswith("__"):
            names[name] = None
    for name in list(names):
        if name != "__builtins__":
            names[name] = None
