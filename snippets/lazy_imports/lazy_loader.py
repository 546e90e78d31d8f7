"""LazyLoader finds a module at once, and runs its code at first use."""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec
from types import ModuleType

from snippets.lazy_imports.machine import LAPTOP, machine


def lazy_import(name: str) -> ModuleType:
    """Import by the recipe in Python's documentation, unless loaded."""
    loaded = sys.modules.get(name)
    if loaded is not None:
        return loaded
    spec = find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {name!r}")
    spec.loader = LazyLoader(spec.loader)
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def main() -> None:
    machine.installed = LAPTOP
    plt = lazy_import("snippets.lazy_imports.matplotlib_standin")
    print("after the import:", machine.seconds, "s")
    plt.plot([0.9, 0.45, 0.3])
    print("after the first use:", machine.seconds, "s")
    try:
        lazy_import("snippets.lazy_imports.seaborn_standin")
    except ModuleNotFoundError:
        print("a module that is missing fails at once")


if __name__ == "__main__":
    main()
