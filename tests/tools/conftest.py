"""Gives the tests a content folder with the packages that a test file lists."""

from pathlib import Path

import pytest


@pytest.fixture
def content(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Write the `PROJECT` of the test's module: path in `snippets/` → text."""
    for name, text in request.module.PROJECT.items():
        path = tmp_path / "snippets" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path
