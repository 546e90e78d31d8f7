"""A check runs all that it can, and names each failed test with its command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.commands.check import Step, run_all, summarize
from tools.commands.junit_reports import read_reports
from tools.commands.problem_list import told
from tools.pages.paths import ROOT, shown_path

PYTHON_TEST = """
import pytest

@pytest.mark.parametrize("number", [1, 2])
def test_number(number):
    assert number == 1

def test_skipped():
    pytest.skip("no reason")
"""
NODE_TEST = """
import { test } from "node:test";

test("passes", () => {});
test("outer (one)", async (t) => {
  await t.test("inner", () => {
    throw new Error("broken in the middle");
  });
});
"""


@pytest.mark.parametrize(
    ("folder", "before"), [("", ""), ("tests/site/", "make build && ")]
)
def test_failed_test_of_pytest_is_named_with_its_command(
    tmp_path: Path, folder: str, before: str
) -> None:
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / folder / "test_it.py").write_text(PYTHON_TEST, encoding="utf-8")
    report = f"--junitxml={tmp_path}/reports/pytest.xml"
    command = [sys.executable, "-m", "pytest", "-o", "junit_family=xunit1", report]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider"], cwd=tmp_path, check=False
    )
    assert done.returncode == 1
    counts, (failure,) = read_reports(tmp_path / "reports", tmp_path)
    assert (counts.passed, counts.failed, counts.skipped) == (1, 1, 1)
    assert failure.name == "test_number[2]"
    named = f"{before}make test TESTS='{folder}test_it.py::test_number[2]'"
    assert failure.command == named
    assert "assert 2 == 1" in failure.said


def test_report_that_is_cut_off_is_a_failure_and_the_others_are_read(
    tmp_path: Path,
) -> None:
    reports = tmp_path / "build" / "reports" / "runner-webkit"
    reports.mkdir(parents=True)
    whole = '<testsuites><testcase name="fine" file="it.test.ts"/></testsuites>'
    (reports / "node.xml").write_text(whole, encoding="utf-8")
    (reports / "webkit.xml").write_text(whole[:30], encoding="utf-8")
    counts, (failure,) = read_reports(reports, tmp_path)
    assert (counts.passed, counts.failed) == (1, 1)
    assert failure.file == "build/reports/runner-webkit/webkit.xml"
    assert failure.command == "make runner-webkit"
    assert failure.said.startswith("The report is cut off")


def test_failed_test_of_node_is_named_with_its_command(tmp_path: Path) -> None:
    file = tmp_path / "tests/browser/it.test.ts"
    file.parent.mkdir(parents=True)
    file.write_text(NODE_TEST, encoding="utf-8")
    environment = {**os.environ, "REPORTS": str(tmp_path / "reports")}
    command = ["bash", "tests/run_node_tests.sh", str(file)]
    done = subprocess.run(
        command, cwd=ROOT, env={**environment, "ENGINE": "firefox"}, check=False
    )
    assert done.returncode == 1
    counts, (failure,) = read_reports(tmp_path / "reports", tmp_path)
    assert (counts.passed, counts.failed) == (1, 1)
    assert failure.name == "inner"
    assert failure.said == "broken in the middle"
    # Node runs tests of the top level by name, and a name is a regular expression.
    assert failure.command == (
        "make browser-test ENGINE=firefox TESTS=tests/browser/it.test.ts "
        r"NAME='^outer\ \(one\)$'"
    )


def test_failed_test_of_a_shared_file_is_named_with_its_step(tmp_path: Path) -> None:
    reports = tmp_path / "build" / "reports" / "hostile-every-module"
    reports.mkdir(parents=True)
    case = (
        '<testcase name="a loop" file="tests/browser/hostile/attack.ts">'
        '<failure message="it costs too much"/></testcase>'
    )
    report = f"<testsuites>{case}</testsuites>"
    (reports / "chromium.xml").write_text(report, encoding="utf-8")
    _, (failure,) = read_reports(reports, tmp_path)
    assert failure.command == r"make hostile-every-module NAME='^a\ loop$'"


def test_what_needs_a_failed_step_is_left_out_and_the_rest_runs() -> None:
    steps = (
        Step("no-such-target"),
        Step("no-such-page", ("no-such-target",)),
        Step("help"),
    )
    results = list(run_all(steps, {}))
    assert {done.step.name: done.status for done in results} == {
        "no-such-target": 2,
        "no-such-page": None,
        "help": 0,
    }
    summary = "\n".join(summarize(results, 1))
    assert "✖ no-such-target failed, see above. Alone: make no-such-target" in summary
    assert summary.endswith("0 passed, 0 failed, 0 skipped")


def test_tests_that_pass_are_a_success_however_long_their_report(
    tmp_path: Path,
) -> None:
    file = tmp_path / "many.test.ts"
    # Their report is longer than a pipe holds.
    file.write_text(
        'import { test } from "node:test";\n'
        "for (let at = 0; at < 1_000; at++) test(`passes ${at}`, () => {});\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "REPORTS": str(tmp_path / "reports")}
    command = ["bash", "tests/run_node_tests.sh", str(file)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    counts, failures = read_reports(tmp_path / "reports", tmp_path)
    assert (counts.passed, failures) == (1_000, [])


@pytest.mark.parametrize(
    ("files", "name"),
    [("tests/browser/nowhere/*.test.ts", "."), ("runner/test/status.test.ts", "^no$")],
)
def test_what_matches_no_test_is_no_success(
    files: str, name: str, tmp_path: Path
) -> None:
    environment = {**os.environ, "REPORTS": str(tmp_path), "NAME": name}
    command = ["bash", "tests/run_node_tests.sh", files]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("No test ")


@pytest.mark.parametrize(
    "command",
    ["tools.commands.check", "tools.commands.lint", "tools.commands.outputs", "pytest"],
)
def test_unknown_page_is_refused_with_the_names_there_are(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", command, "--pattern=nowhere"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode not in (0, 5)
    assert "No page is named nowhere: context-manager, " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.py", "def f() -> None\n", "a.py:1: cannot be imported (SyntaxError: exp"),
        ("b.py", "\nimport nowhere\n", "b.py:2: cannot be imported (ModuleNotFound"),
        (
            "c.py",
            '"""\n>>> 1 + 1\n3\n"""\n',
            "c.py:2: an example of this docstring pri",
        ),
        (
            "d.md",
            "# D\n\n```python\nx = 1\n1 / 0\n```\n",
            "d.md:5: this fence fails: di",
        ),
    ],
)
def test_code_that_fails_says_first_where_and_what_to_do(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    report = tmp_path / "reports" / "pytest.xml"
    settings = "-c", "pyproject.toml", "--rootdir", str(ROOT), "-p", "conftest"
    command = [sys.executable, "-m", "pytest", *settings, str(path)]
    done = subprocess.run(
        [*command, f"--junitxml={report}", "-p", "no:cacheprovider"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    _, (failure,) = read_reports(report.parent, ROOT)
    (problem,) = told(failure)
    assert problem.startswith(f"{shown_path(tmp_path)}/{message}")
    assert problem.endswith(".")
    assert done.returncode != 0
