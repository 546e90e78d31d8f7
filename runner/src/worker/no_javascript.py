"""Takes JavaScript away from Python, and tells programs that look for it.

gate.ts is the wall: what goes against it ends the program. Here is the sign before it.
"""

import sys
from importlib.machinery import ModuleSpec

MODULES = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core"}
# Pyodide's own objects of JavaScript, until Pyodide has started. It makes no image
# without them.
_taken: list[object] = []


class NoJavaScript:
    """A finder for `sys.meta_path` that refuses Pyodide's own modules."""

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Refuse the modules that are made of JavaScript or need it.

        Raises:
            ImportError: If `name` is one of them.
        """
        if name.partition(".")[0] not in MODULES:
            return None
        message = (
            f"{name!r} is not here: programs on this page cannot reach JavaScript, "
            "so that none can do harm in your browser"
        )
        raise ImportError(message, name=name)


def take_javascript() -> None:
    """Take Pyodide's own objects away: its file system, its memory, its loader.

    No module may see them, not even while it is imported. Some modules look at all
    of `sys.modules`; `inspect` copies it and leaves the copy to the garbage
    collector, where a program can find it.
    """
    hook = sys.modules.get("_pyodide._importhook")
    if hook is None:
        # CPython, where our tests run.
        return
    del hook.jsfinder.jsproxies["pyodide_js"]
    for name in [name for name in sys.modules if name.startswith("pyodide_js")]:
        module = sys.modules.pop(name)
        # The garbage collector knows the loader, which holds the module, too.
        module.__spec__.loader.jsproxy = None  # type: ignore[union-attr]
        _taken.append(module)


def check_nothing_else_holds_javascript() -> None:
    """Make sure that Pyodide's own objects are gone once `_taken` is cleared.

    Raises:
        RuntimeError: If there is another reference to one of them, wherever it is.
    """
    *counts, once = map(sys.getrefcount, [*_taken, object()])
    if any(count > once + 1 for count in counts):
        raise RuntimeError("a module holds Pyodide's own objects of JavaScript")


def leave_javascript() -> None:
    """Make Python what it is without a browser. Called when Pyodide has started."""
    _taken.clear()
    hook = sys.modules["_pyodide._importhook"]
    hook.jsfinder.jsproxies.clear()
    finders = [finder for finder in sys.meta_path if finder is not hook.jsfinder]
    for name in [name for name in sys.modules if name.partition(".")[0] in MODULES]:
        del sys.modules[name]
    sys.meta_path[:] = [NoJavaScript(), *finders]
