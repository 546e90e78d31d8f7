"""What steps of a check find becomes one list, and annotations where GitHub runs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.broken import PAGE
from tests.tools.test_broken_contributions import finish
from tools.commands.check import Done, Step, summarize, tell_all_problems
from tools.commands.junit_reports import Failure
from tools.commands.problem_list import logged, told
from tools.commands.scaffold import scaffold
from tools.pages.paths import ROOT

RULE = "docs/index.md:3: an image of 6 700 kB. Make it smaller."


@pytest.mark.parametrize(
    ("log", "problem"),
    [
        ("README.md:3:5: F401 `os` imported but unused", "README.md:3: F401 `os`"),
        ("README.md:3: error: Missing return  [return]", "README.md:3: error: Miss"),
        ("README.md:3: note: See the manual", None),
        (
            "docs/index.md:12:3 - Unknown word (wrod)",
            "docs/index.md:12: Unknown word (wrod). Fix it",
        ),
        ("conftest.py(3,7): error TS2304: Cannot find", "conftest.py:3: error TS2304"),
        ("Would reformat: conftest.py", "conftest.py:1: not formatted. Run `make fix`"),
        ("\x1b[31mREADME.md:3: wrong. Fix it.\x1b[0m", "README.md:3: wrong. Fix it."),
        ("nowhere.py:3: in a traceback", None),
        ("12:30:01 it was fine", None),
    ],
)
def test_problems_are_read_from_logs(log: str, problem: str | None) -> None:
    found = list(logged(f"before\n{log}\nafter"))
    assert len(found) == (problem is not None)
    assert not problem or found[0].startswith(problem)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{RULE}\n{RULE}\n", [RULE, RULE]),
        (f"{RULE}\n\nTraceback\n  File it.py:3: x. Y.\n", [RULE]),
        ("assert 1 == 2\ntests/test_it.py:3: AssertionError", []),
    ],
)
def test_a_failed_test_states_the_problems_that_it_begins_with(
    text: str, found: list[str]
) -> None:
    assert told(Failure("test", "it.py", "said", "make test", text)) == found


def test_a_failed_test_of_node_states_its_problem_in_its_message() -> None:
    failure = Failure("cell", "it.test.ts", RULE, "make test", f"[Error: {RULE}\n at x")
    assert told(failure) == [RULE]


def test_the_list_has_each_problem_once_and_no_dump(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tools.commands.check.REPORTS", tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    for name in ("rules", "test"):
        (tmp_path / name).mkdir()
    (tmp_path / "rules" / "log.txt").write_text(RULE, encoding="utf-8")
    (tmp_path / "test" / "log.txt").write_text("thirty lines", encoding="utf-8")
    report = f'<testsuites><testcase name="a" file="b.py"><failure>{RULE}</failure>'
    (tmp_path / "test" / "pytest.xml").write_text(f"{report}</testcase></testsuites>")
    results = [Done(Step("rules"), 1, 1), Done(Step("test"), 1, 2)]
    assert "✖" not in "\n".join(summarize(results, 2))
    tell_all_problems(results)
    annotation = f"::error file=docs/index.md,line=3::{RULE.partition(': ')[2]}"
    assert capsys.readouterr().out == f"\n1 problem:\n{RULE}\n{annotation}\n"


@pytest.mark.parametrize("actions", ["true", ""])
def test_rules_annotate_a_pull_request(tmp_path: Path, actions: str) -> None:
    for path in scaffold("structural/adapter", tmp_path):
        finish(path)
    page = tmp_path / PAGE
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n![](nothing.png)\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tools.commands.lint", "--pattern", "adapter"],
        cwd=ROOT,
        env={**os.environ, "CONTENT": str(tmp_path), "GITHUB_ACTIONS": actions},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    marked = [line for line in lines if line.startswith("::error file=")]
    assert len(marked) == (len(lines) // 2 if actions else 0)
    assert "the image nothing.png has no alternative text" in done.stdout
