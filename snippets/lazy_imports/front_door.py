"""A module that loads `plt` when somebody first asks for it (PEP 562)."""

import importlib
from typing import Any


def __getattr__(name: str) -> Any:
    """Return what the module lacks: Python calls this for such a name."""
    if name == "plt":
        standin = "snippets.lazy_imports.matplotlib_standin"
        return importlib.import_module(standin)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def main() -> None:
    print("the module holds plt:", "plt" in globals())


if __name__ == "__main__":
    main()
