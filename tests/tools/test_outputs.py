"""`make outputs` records what programs print, and no failure in its place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.broken import PAGE
from tests.tools.test_broken_contributions import finish
from tools.commands.outputs import CHECKED, with_versions
from tools.commands.scaffold import scaffold
from tools.pages.page import Pattern
from tools.pages.paths import ROOT

LIMITS = "snippets/adapter/limits.py"
LIMIT = 'print("show a limit")'


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("content")
    for name in ("adapter", "other"):
        for path in scaffold(f"structural/{name}", content):
            finish(path)
    for name in ("__init__.py", "checking.py"):
        (content / "snippets" / name).symlink_to(ROOT / "snippets" / name)
    return content


def outputs(content: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tools.commands.outputs", "--pattern", "adapter"],
        cwd=ROOT,
        env={**os.environ, "CONTENT": str(content)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_only_the_page_that_is_named_is_written(content: Path) -> None:
    page, other = content / PAGE, (content / PAGE).with_name("other.md")
    before = other.read_bytes()
    done = outputs(content)
    assert done.returncode == 0, done.stdout
    text = page.read_text(encoding="utf-8")
    assert "```{.text .output data-exit=1}\n    RuntimeError: fail as" in text
    assert "```{.text .output}\nshow a limit\n```" in text
    assert 'checked: {pydantic: "' in text
    said = "`main` raises `RuntimeError: fail as the reader's program does`, which"
    assert f'difference:\n  before: "{said} ends' in text
    assert f"before.py: {said} ends" in done.stdout
    assert "changed; versions changed; difference changed\n" in done.stdout
    again = outputs(content).stdout
    assert "Is this what the page is about" not in again
    assert again.endswith("outputs, 0 changed\n")
    assert other.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        ("raise KeyError(3)", "limits.py fails, and did not before: KeyError: 3. Fix"),
        ("print(object())", "limits.py prints something else at each run: `<object"),
    ],
)
def test_what_cannot_be_right_is_told_and_not_recorded(
    content: Path, statement: str, wrong: str
) -> None:
    outputs(content)
    page, program = content / PAGE, content / LIMITS
    recorded, source = page.read_bytes(), program.read_text(encoding="utf-8")
    try:
        program.write_text(source.replace(LIMIT, statement), encoding="utf-8")
        done = outputs(content)
    finally:
        program.write_text(source, encoding="utf-8")
    assert done.returncode == 1
    assert wrong in done.stdout
    assert page.read_bytes() == recorded


def test_a_failure_is_recorded_where_the_page_says_that_it_is_meant(
    content: Path,
) -> None:
    outputs(content)
    page, program = content / PAGE, content / LIMITS
    text, source = page.read_text("utf-8"), program.read_text("utf-8")
    meant = text.replace(
        "```{.text .output}\nshow a limit",
        "```{.text .output data-exit=1}\nshow a limit",
    )
    try:
        page.write_text(meant, encoding="utf-8")
        program.write_text(source.replace(LIMIT, "raise KeyError(3)"), "utf-8")
        done = outputs(content)
        assert done.returncode == 0, done.stdout
        written = page.read_text("utf-8")
        assert "```{.text .output data-exit=1}\nKeyError: 3\n```" in written
    finally:
        page.write_text(text, encoding="utf-8")
        program.write_text(source, encoding="utf-8")


@pytest.mark.parametrize(
    ("stated", "written"),
    [
        ("checked: {}", "checked: {pydantic: "),
        ('checked:\n  absent: "1.0"', 'checked: {absent: "1.0", pydantic: "'),
    ],
)
def test_a_version_stays_where_its_library_is_not_installed(
    content: Path, stated: str, written: str
) -> None:
    page, library = content / PAGE, content / "snippets/adapter/library.py"
    text, source = page.read_text("utf-8"), library.read_text("utf-8")
    page_text = CHECKED.sub(stated, text, count=1)
    try:
        library.write_text(f"{source}\nimport absent\n", encoding="utf-8")
        assert written in with_versions(page_text, Pattern(page, page_text, content))
    finally:
        library.write_text(source, encoding="utf-8")
