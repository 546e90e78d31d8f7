"""What the files of `snippets/` import: each other, the standard library, the rest."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.pages.paths import CONTENT


def imported_modules(source: str, path: str) -> list[str]:
    """Return the dotted names that `source` imports.

    The last part may name a module or something in it: `from json import loads` is
    `json.loads`. What is no Python imports nothing: a page may show it, and a rule
    says what is wrong.

    Args:
        source: Python.
        path: Its file, as pages write it; relative imports start there.

    Examples:
        >>> imported_modules("import json, os.path", "snippets/a/b.py")
        ['json', 'os.path']
        >>> imported_modules("from ..other import x", "snippets/a/b.py")
        ['snippets.other.x']
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = path.split("/")[: -node.level] if node.level else []
            origin = ".".join([*above, *filter(None, [node.module])])
            found += [f"{origin}.{alias.name}" for alias in node.names]
    return found


def foreign_packages(path: str, content: Path = CONTENT) -> set[str]:
    """Return the top-level packages that a file imports, ours and Python's aside."""
    names = {module.split(".")[0] for module in _imports_of(path, content)}
    return names - sys.stdlib_module_names - {"snippets"}


def library_modules(path: str, content: Path = CONTENT) -> list[str]:
    """Return the modules of the standard library that a run of a file imports.

    These are the top-level names in the file, and in the files of `snippets/` that
    it imports, and that those import.
    """
    files = imported_files(path, content)
    imports = (module for file in files for module in _imports_of(file, content))
    return sorted({name.split(".")[0] for name in imports} & sys.stdlib_module_names)


def imported_files(path: str, content: Path = CONTENT) -> set[str]:
    """Return the files of `snippets/` that a run of a file runs, that file included."""
    waiting = list(_files(path.removesuffix(".py").replace("/", "."), content))
    seen = set(waiting)
    while waiting:
        for module in _imports_of(waiting.pop(), content):
            found = set(_files(module, content)) - seen
            seen |= found
            waiting += found
    return seen


def _imports_of(path: str, content: Path) -> list[str]:
    file = content / path
    source = (
        file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    )
    return imported_modules(source, path)


def _files(module: str, content: Path) -> Iterator[str]:
    """Yield the files of `snippets/` that an import of `module` runs."""
    names = module.split(".")
    if names[0] != "snippets":
        return
    for count in range(1, len(names) + 1):
        path = "/".join(names[:count])
        for candidate in (f"{path}.py", f"{path}/__init__.py"):
            if (content / candidate).is_file():
                yield candidate
