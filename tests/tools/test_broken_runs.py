"""What only a run can tell is refused in one line, without the code that found it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.tools.broken import Broken
from tests.tools.broken_runs import CASES, SECONDS
from tests.tools.test_broken_contributions import finish
from tools.commands.scaffold import scaffold
from tools.pages.paths import ROOT, shown_path

PAGES = "docs/patterns/structural"


def run(content: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env={**os.environ, "CONTENT": str(content), "RECORD_SECONDS": str(SECONDS)},
        capture_output=True,
        text=True,
        check=False,
    )


def copy(content: Path, name: str) -> None:
    """Write the pattern `whole-part` once more, by another name."""
    old, new = (f"snippets/{part.replace('-', '_')}" for part in ("whole-part", name))
    shutil.copytree(content / old, content / new)
    texts = [*(content / new).glob("*.py"), content / PAGES / f"{name}.md"]
    shutil.copy(content / PAGES / "whole-part.md", texts[-1])
    for path in texts:
        text = path.read_text(encoding="utf-8").replace(old, new)
        path.write_text(text, encoding="utf-8")


def place(content: Path, name: str, file: str) -> Path:
    if file == "page":
        return content / PAGES / f"{name}.md"
    return content / "snippets" / name.replace("-", "_") / file


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The site with its faults, and the lines that tests of its content fail with."""
    content = tmp_path_factory.mktemp("content")
    report = content / "report.xml"
    for path in scaffold("structural/whole-part", content):
        finish(path)
    for name in ("__init__.py", "checking.py"):
        (content / "snippets" / name).symlink_to(ROOT / "snippets" / name)
    done = run(content, "tools.commands.outputs")
    assert done.returncode == 0, done.stdout + done.stderr
    for name, cases in CASES.items():
        copy(content, name)
        for case in cases:
            path = place(content, name, case.file)
            text = path.read_text(encoding="utf-8")
            assert case.old in text, case.name
            path.write_text(text.replace(case.old, case.new, 1), encoding="utf-8")
    tests = (f"tests/content/test_{name}.py" for name in ("snippets", "watched_runs"))
    options = "-q", "-p", "no:cacheprovider", f"--junitxml={report}"
    done = run(content, "pytest", *tests, *options)
    assert "Traceback" not in done.stdout, done.stdout
    failures = ElementTree.parse(report).iter("failure")
    return content, [line for one in failures for line in str(one.text).splitlines()]


@pytest.mark.parametrize(
    ("name", "case"),
    [
        pytest.param(name, case, id=case.name)
        for name, cases in CASES.items()
        for case in cases
    ],
)
def test_it_is_refused(name: str, case: Broken, told: tuple[Path, list[str]]) -> None:
    content, failures = told
    at = place(content, name, case.at or case.file)
    said = [
        line.removeprefix(f"{shown_path(at)}:")
        for line in failures
        if case.says in line and line.startswith(f"{shown_path(at)}:")
    ]
    assert said, failures
    number = int(said[0].split(":")[0])
    assert case.line in at.read_text(encoding="utf-8").splitlines()[number - 1]
    assert case.rule.replace("_", "-") in said[0]


def test_nothing_is_said_of_a_pattern_that_is_whole(
    told: tuple[Path, list[str]],
) -> None:
    _, failures = told
    assert failures
    assert not [line for line in failures if "whole" in line.split(": ")[0]]
