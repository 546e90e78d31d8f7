"""Gathers the files that the cells of a page need to run away from the site."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.pages.patterns import CONTENT

# Answers that a check refuses, and tests: no cell imports them, and a reader who
# downloads the page's code would find the exercise given away.
LEFT_OUT = ("wrong_", "test_")


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
        for path in sorted((content / "snippets" / name).glob("*.py")):
            if not path.name.startswith(LEFT_OUT):
                shown = path.relative_to(content).as_posix()
                needed[shown] = text = path.read_text(encoding="utf-8")
                found = set(imported_packages(text, shown)) - seen
                seen |= found
                waiting += found
    return {path: needed[path] for path in sorted(needed) if path not in cells}


def imported_packages(source: str, path: str) -> Iterator[str]:
    """Yield the names that `source` imports from `snippets`, `protocol` for instance.

    A name may be that of a shared module. A file that is not Python imports nothing:
    a page may show one.

    Examples:
        >>> sorted(imported_packages("from ..other import x", "snippets/a/b.py"))
        ['other']
        >>> sorted(imported_packages("from snippets import a, b", "x.py"))
        ['a', 'b']
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = _modules(node, path)
        else:
            continue
        for module in modules:
            root, _, rest = module.partition(".")
            if root == "snippets" and rest:
                yield rest.split(".")[0]


def _modules(node: ast.ImportFrom, path: str) -> list[str]:
    """Return what an import may take modules from, dots at its head resolved."""
    above = path.split("/")[: -node.level] if node.level else []
    module = ".".join([*above, *filter(None, [node.module])])
    return [f"{module}.{alias.name}" for alias in node.names]


def _package(path: str) -> str:
    """Return the folder in `snippets/`; none for a module that all share."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""
