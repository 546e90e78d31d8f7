"""Gathers the files that the cells of a page need to run away from the site."""

from collections.abc import Iterable
from pathlib import Path

from tools.contract import UNSHOWN
from tools.pages.imports import imported_modules
from tools.pages.paths import CONTENT

# Pages bring no command line: `python -m snippets` is for a terminal.
NOT_BROUGHT = (*UNSHOWN, "__main__.py")


def page_files(cells: Iterable[str], content: Path = CONTENT) -> dict[str, str]:
    """Return the files that `cells` need besides themselves, as path → text.

    These are the modules that all packages share, the packages of the cells, and the
    packages of `snippets` that those import.

    Args:
        cells: Paths as pages write them: `snippets/protocol/before.py`.
        content: The folder that the paths start from.
    """
    cells = set(cells)
    needed: dict[str, str] = {}
    # The empty name is the folder itself, with the modules that all packages share.
    seen = {"", *(_package(path) for path in cells)}
    waiting = list(seen)
    while waiting:
        name = waiting.pop()
        for file in sorted((content / "snippets" / name).glob("*.py")):
            if file.name.startswith(NOT_BROUGHT):
                continue
            path = file.relative_to(content).as_posix()
            needed[path] = file.read_text(encoding="utf-8")
            modules = imported_modules(needed[path], path)
            found = set(filter(None, map(_imported_package, modules))) - seen
            seen |= found
            waiting += found
    return {path: needed[path] for path in sorted(needed) if path not in cells}


def _imported_package(module: str) -> str:
    """Return the `protocol` of `snippets.protocol.after`; it may be no package."""
    return f"{module}.".split(".")[1] if module.startswith("snippets.") else ""


def _package(path: str) -> str:
    """Return the folder in `snippets/`; none for a module that all share."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""
