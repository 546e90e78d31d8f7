"""Reads the JUnit reports of pytest and of Node's test runner."""

import os
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree


@dataclass(frozen=True)
class Failure:
    """A test that failed.

    Attributes:
        name: The test, as the report names it.
        file: Its file, from the project's root.
        said: The first line of what it said.
        command: What runs it alone.
        text: All that it said.
    """

    name: str
    file: str
    said: str
    command: str
    text: str = ""


@dataclass(frozen=True)
class Counts:
    """How many tests a step has run."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Add up the tests of two reports."""
        return Counts(
            self.passed + other.passed,
            self.failed + other.failed,
            self.skipped + other.skipped,
        )


def read_reports(folder: Path, root: Path) -> tuple[Counts, list[Failure]]:
    """Read every report below a folder.

    Args:
        folder: Where a step has written its reports.
        root: The project's root, from which files are named.
    """
    counts, failures = Counts(), list[Failure]()
    for path in sorted(folder.glob("**/*.xml")):
        try:
            report = ElementTree.parse(path).getroot()
        except ElementTree.ParseError as error:
            counts += Counts(failed=1)
            failures.append(_cut_off(path, folder, root, error))
            continue
        # Node runs a test of the top level, with all that it holds, by its name.
        for top in _tops(report):
            for case in top.iter("testcase"):
                counts += _count(case)
                failures += _failures(case, top, path, root)
    return counts, failures


def _cut_off(path: Path, folder: Path, root: Path, error: Exception) -> Failure:
    """Say that a program was ended before its report was whole."""
    said = f"The report is cut off ({error}): what wrote it was ended. See log.txt"
    name = f"the report {path.name}"
    return Failure(name, os.path.relpath(path, root), said, f"make {folder.name}")


def _tops(report: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Yield the outermost tests; pytest has one suite around all of them."""
    for element in report:
        if element.get("name") in ("pytest", "pytest tests"):
            yield from element
        else:
            yield element


def _count(case: ElementTree.Element) -> Counts:
    if _trouble(case) is not None:
        return Counts(failed=1)
    if case.find("skipped") is not None:
        return Counts(skipped=1)
    return Counts(passed=1)


def _trouble(case: ElementTree.Element) -> ElementTree.Element | None:
    found = case.find("failure")
    return case.find("error") if found is None else found


def _failures(
    case: ElementTree.Element, top: ElementTree.Element, report: Path, root: Path
) -> Iterator[Failure]:
    trouble = _trouble(case)
    if trouble is None:
        return
    name, file = case.get("name", ""), case.get("file", "")
    if Path(file).is_absolute():
        file = os.path.relpath(file, root)
    said = (trouble.get("message") or trouble.text or "").strip().split("\n")[0]
    if file.endswith(".ts"):
        # The report's name is the engine's: `firefox.xml`.
        chosen = shlex.quote(f"^{re.escape(top.get('name', name))}$")
        browser = "browser" in Path(file).parts
        target = f"browser-test ENGINE={report.stem}" if browser else "unit"
        # A file that several test files share runs nothing by itself: its step does.
        is_shared = not file.endswith(".test.ts")
        tests = f"{target} TESTS={shlex.quote(file)}"
        command = f"make {report.parent.name if is_shared else tests} NAME={chosen}"
    else:
        command = f"make test TESTS={shlex.quote(f'{file}::{name}')}"
        # It reads the built site, which a fix does not change.
        if file.startswith("tests/site/"):
            command = f"make build && {command}"
    yield Failure(name, file, said, command, trouble.text or "")
