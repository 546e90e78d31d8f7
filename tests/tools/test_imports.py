"""What a file imports is read off its syntax, and followed into other files."""

from pathlib import Path

import pytest

from tools.pages.imports import foreign_packages, imported_modules, library_modules

PROJECT = {
    "__init__.py": "import enum",
    "near/__init__.py": "import types",
    "near/after.py": "import json, numpy\nfrom snippets.far import helper",
    "near/other.py": "import heapq",
    "far/__init__.py": "",
    "far/helper.py": "from collections.abc import Iterator\nfrom ..near import after",
    "alone.py": "import snippets.near.other",
}


@pytest.mark.parametrize(
    ("source", "modules"),
    [
        ("import snippets", ["snippets"]),
        ("import snippets.far.helper as h, json", ["snippets.far.helper", "json"]),
        ("from snippets import far, near", ["snippets.far", "snippets.near"]),
        ("from snippets.far.helper import x", ["snippets.far.helper.x"]),
        ("from .. import far", ["snippets.far"]),
        ("from . import other", ["snippets.near.other"]),
        ("def f():\n    from snippets.far import x", ["snippets.far.x"]),
        ("text = 'from snippets import far'", []),
        ("import (", []),
    ],
)
def test_imported_modules(source: str, modules: list[str]) -> None:
    assert imported_modules(source, "snippets/near/after.py") == modules


@pytest.mark.parametrize(
    ("path", "modules"),
    [
        ("snippets/near/after.py", ["collections", "enum", "json", "types"]),
        ("snippets/alone.py", ["enum", "heapq", "types"]),
        ("snippets/nowhere.py", ["enum"]),
    ],
)
def test_library_modules_of_all_files_that_a_run_imports(
    content: Path, path: str, modules: list[str]
) -> None:
    assert library_modules(path, content) == modules


def test_foreign_packages_are_those_of_the_file_alone(content: Path) -> None:
    assert foreign_packages("snippets/near/after.py", content) == {"numpy"}
    assert foreign_packages("snippets/alone.py", content) == set()
    assert foreign_packages("snippets/nowhere.py", content) == set()
