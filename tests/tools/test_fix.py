"""`make fix` repairs what it can, and touches nothing that is right."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.broken import PACKAGE, PAGE
from tests.tools.test_broken_contributions import finish
from tools.commands.fix import fix_files, format_code, ordered_front_matter
from tools.commands.scaffold import scaffold
from tools.pages.paths import ROOT
from tools.pages.patterns import all_pages
from tools.rules.lint import find_problems


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for path in scaffold("structural/adapter", tmp_path):
        finish(path)
    return tmp_path


def fix(content: Path) -> set[str]:
    found = fix_files(all_pages(content))
    return {path.relative_to(content).as_posix() for path in found}


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def test_nothing_is_changed_that_is_right(content: Path) -> None:
    assert find_problems(content) == []
    assert fix(content) == set()


def test_published_pages_are_left_as_they_are() -> None:
    before = {page.path: page.path.read_bytes() for page in all_pages()}
    assert list(fix_files(all_pages())) == []
    assert before == {path: path.read_bytes() for path in before}


@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        (PAGE, "\n", "\r\n", "line_ends"),
        (f"{PACKAGE}/after.py", "\n", "\r\n", "line_ends"),
        (f"{PACKAGE}/after.py", "    main()\n", "    main()", "line_ends"),
        (f"{PACKAGE}/after.py", "    main()", "\tmain()", "no_tabs"),
        (PAGE, "    sentences", "\tsentences", "no_tabs"),
        (PAGE, "---\ntitle", "\ufeff---\ntitle", "text_is_utf8"),
        (PAGE, " { #alternatives }", "", "heading_ids"),
        (PAGE, "{ #alternatives }", "{ #other }", "heading_ids"),
        (
            PAGE,
            "title: Adapter",
            "aliases: [port]\ntitle: Adapter",
            "keys_are_in_order",
        ),
    ],
)
def test_what_a_rule_says_of_it_is_true(
    content: Path, file: str, old: str, new: str, rule: str
) -> None:
    if rule == "no_tabs" and file == PAGE:
        change(content / file, "- one to three points;", "- one\n    sentences\n")
        old = "    sentences"
    if rule == "keys_are_in_order":
        change(content / file, "aliases: []\n", "")
    change(content / file, old, new)
    assert rule in {problem.rule for problem in find_problems(content)}
    assert fix(content) == {file}
    assert rule not in {problem.rule for problem in find_problems(content)}
    assert fix(content) == set()


def test_keys_take_their_lines_along_and_unknown_ones_stay() -> None:
    text = "---\nsymptoms:\n  - a\n  # why\n  - b\ntitle: x\n---\n\nText\n"
    ordered = "---\ntitle: x\nsymptoms:\n  - a\n  # why\n  - b\n---\n\nText\n"
    assert ordered_front_matter(text) == ordered == ordered_front_matter(ordered)
    unknown = text.replace("title", "titel")
    assert ordered_front_matter(unknown) == unknown


def test_code_is_formatted_and_what_has_changed_is_named(tmp_path: Path) -> None:
    path = tmp_path / "after.py"
    path.write_text("import os,sys\nprint( os,sys )\n", encoding="utf-8")
    assert [*format_code([tmp_path])] == [path]
    assert [*format_code([tmp_path])] == []
    assert path.read_text("utf-8") == "import os\nimport sys\n\nprint(os, sys)\n"


def test_command_writes_outputs_and_versions_and_names_what_is_left(
    content: Path,
) -> None:
    page = content / PAGE
    for name in ("__init__.py", "checking.py"):
        (content / "snippets" / name).symlink_to(ROOT / "snippets" / name)
    change(page, "## Alternatives { #", "## Other { #")
    change(content / "snippets/adapter/wrong_two.py", "return ", "return missing + ")
    done = subprocess.run(
        [sys.executable, "-m", "tools.commands.fix", "--pattern", "adapter"],
        cwd=ROOT,
        env={**os.environ, "CONTENT": str(content)},
        capture_output=True,
        text=True,
        check=False,
    )
    text = page.read_text(encoding="utf-8")
    assert "RuntimeError: fail as the reader's program does" in text
    assert 'checked: {pydantic: "' in text
    assert done.returncode == 1
    assert "section “Other” is not in the contract" in done.stdout
    assert "wrong_two.py:5:12: F821 Undefined name" in done.stdout
    left = re.findall(r"^\S+:\d+:", done.stdout, re.MULTILINE)
    assert done.stderr == f"{len(left)} left to you.\n"
    assert "Traceback" not in done.stdout + done.stderr
