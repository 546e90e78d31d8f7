"""A claim that a new release breaks is told with page, line and what changed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.commands import newest
from tools.commands.lock import pins
from tools.pages.paths import ROOT

PAGE = "docs/patterns/structural/sample.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the fixture, whose claims hold."""
    shutil.copytree(ROOT / "tests" / "fixture", tmp_path, dirs_exist_ok=True)
    return tmp_path


def run_claims(content: Path) -> tuple[int, str, str]:
    """Return the exit code, what was printed, and the report."""
    report = content / "report.md"
    done = subprocess.run(
        [sys.executable, "-m", "tools.commands.claims", str(report)],
        cwd=ROOT,
        env={**os.environ, "CONTENT": str(content)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    text = report.read_text(encoding="utf-8") if report.is_file() else ""
    return done.returncode, done.stdout, text


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_claims_that_hold_make_no_report(content: Path) -> None:
    status, said, report = run_claims(content)
    assert (status, report) == (0, ""), said
    assert "Every claim about a library that was run holds." in said


def test_claims_that_no_longer_hold_are_told_with_page_and_line(content: Path) -> None:
    page = content / PAGE
    # As if the page had been checked with a release that printed something else, and
    # a test with one that began otherwise.
    change(page, 'checked: {pydantic: "2.14.3"}', 'checked: {pydantic: "1.10.0"}')
    change(page, "\nrows=2\n", "\nSettings rows=2\n")
    change(content / "snippets/sample/test_sample.py", "== []", "== [1]")
    status, said, report = run_claims(content)
    assert status == 1, said
    lines = page.read_text(encoding="utf-8").splitlines()
    output = lines.index("Settings rows=2")
    cell, test = re.findall(r"- \[ \] `\S*/(\w+\.md):(\d+)`: (.*)", report)
    assert cell[0] == test[0] == "sample.md"
    # The fence of the output, and the versions that the page names.
    assert lines[int(cell[1]) - 1].startswith("```{.text .output")
    assert int(cell[1]) == output
    assert lines[int(test[1]) - 1].startswith("checked:")
    assert cell[2].startswith("`snippets/sample/library.py` does not print what")
    assert re.search(r"pydantic 1\.10\.0, now \d", cell[2])
    assert "`snippets/sample/test_sample.py:6`, test_a_new_table_is_empty" in test[2]
    assert "\n  -Settings rows=2\n  +rows=2\n" in report
    assert "assert [] == [1]" in report


def test_only_libraries_move_and_none_that_is_kept() -> None:
    asked = newest.requirements(["torch"])
    pinned = pins(asked)
    assert "torch" in pinned
    assert "pytest" in pinned
    assert {"tenacity", "fastapi", "moto"}.isdisjoint(pinned)
    assert "\nmoto[s3]\n" in asked


def test_where_pip_finds_packages_uv_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_FIND_LINKS", "/wheels")
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    assert newest.options() == ["--find-links", "/wheels"]
    monkeypatch.delenv("PIP_FIND_LINKS")
    assert newest.options() == ["--torch-backend", "cpu"]
