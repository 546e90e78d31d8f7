"""A module that loads `plt` when somebody first asks for it (PEP 562)."""

import importlib
import sys
from typing import Any

from snippets.lazy_imports.machine import LAPTOP, machine


def __getattr__(name: str) -> Any:
    """Return what the module lacks: Python calls this for such a name."""
    if name == "plt":
        standin = "snippets.lazy_imports.matplotlib_standin"
        return importlib.import_module(standin)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def main() -> None:
    machine.installed = LAPTOP
    trainer = sys.modules[__name__]  # what `import trainer` would give
    print("after the import:", machine.seconds, "s")
    trainer.plt.plot([0.9, 0.45, 0.3])
    print("after the first use:", machine.seconds, "s")


if __name__ == "__main__":
    main()
