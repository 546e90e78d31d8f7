"""Runs every claim about a library in this environment, and says which no longer hold.

    python -m tools.commands.claims REPORT.md

A claim is a cell about a library, whose page shows what it prints, or a test of a
package. For each that does not hold the report names the page, with the line, the file
and the versions. `python -m tools.commands.newest` runs this on the newest releases.
"""

import difflib
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tools.contract import TORCH_LIBRARIES
from tools.pages.cell_source import Cell
from tools.pages.distributions import installed_version
from tools.pages.imports import foreign_packages
from tools.pages.page import Pattern
from tools.pages.paths import CONTENT, ROOT, shown_path
from tools.pages.patterns import all_patterns
from tools.pages.recorded import record

LIBRARY = "library"
# Of what a test says, so many lines are enough to know where to look.
DETAIL_LINES = 25


@dataclass(frozen=True)
class Broken:
    """A claim that does not hold.

    Attributes:
        page: The page that makes it, with the line.
        claim: The file that shows it, with what is wrong.
        detail: What it prints now, or what the test says.
    """

    page: str
    claim: str
    detail: str

    def __str__(self) -> str:
        """Return the claim as an item of an issue."""
        detail = "\n".join(f"  {line}" for line in self.detail.splitlines())
        return f"- [ ] `{self.page}`: {self.claim}\n\n  ```text\n{detail}\n  ```\n"


def moved(page: Pattern) -> str:
    """Say which libraries of the page have another version than it was checked with.

    A page without one is checked with what it names.
    """
    found = []
    for name, version in page.meta.checked.items():
        try:
            installed = installed_version(name)
        except ModuleNotFoundError:
            found.append(f"{name} {version}, not installed here")
            continue
        changed = "" if installed == version else f", now {installed}"
        found.append(f"{name} {version}{changed}")
    return "; ".join(found)


def broken_cells(page: Pattern) -> Iterator[Broken]:
    """Run the page's cells about libraries; yield each that prints something else."""
    for cell in page.cells:
        if not Path(cell.path).name.startswith(LIBRARY) or lacking(cell.path):
            continue
        fresh = record(cell.path)
        if (fresh.text, fresh.exit) == (cell.text, cell.exit):
            continue
        what = f"`{cell.path}` does not print what the page shows ({moved(page)})."
        yield Broken(place(page, cell), what, difference(cell, fresh.text, fresh.exit))


def place(page: Pattern, cell: Cell) -> str:
    """Return the page and the line of a cell's output."""
    return f"{shown_path(page.path)}:{cell.output.line}"


def difference(cell: Cell, text: str, status: int) -> str:
    """Return what the page shows and what is printed now, as a diff."""
    shown, printed = cell.text.splitlines(), text.splitlines()
    if cell.exit != status:
        shown, printed = [*shown, f"exit {cell.exit}"], [*printed, f"exit {status}"]
    lines = difflib.unified_diff(
        shown, printed, "the page", "this run", n=1, lineterm=""
    )
    return "\n".join(lines)


def lacking(path: str) -> list[str]:
    """Name the libraries on PyTorch that a file needs and that are not installed."""
    needed = foreign_packages(path) & TORCH_LIBRARIES
    return sorted(name for name in needed if not importlib.util.find_spec(name))


def broken_tests(patterns: list[Pattern]) -> Iterator[Broken]:
    """Run the tests of the packages; yield each that fails."""
    tests = {
        path.relative_to(CONTENT).as_posix(): page
        for page in patterns
        for path in sorted(page.folder.glob("test_*.py"))
        if not lacking(path.relative_to(CONTENT).as_posix())
    }
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "tests.xml")
        done = run_tests(list(tests), report)
        if not report.is_file():
            sys.exit(f"The tests of the packages could not be run.\n{done}")
        for case in ElementTree.parse(report).getroot().iter("testcase"):
            trouble = case.find("failure")
            trouble = case.find("error") if trouble is None else trouble
            if trouble is None:
                continue
            file = os.path.relpath(ROOT / case.get("file", ""), CONTENT)
            page = tests.get(Path(file).as_posix())
            line = int(case.get("line") or 0) + 1
            where = f"`{Path(file).as_posix()}:{line}`, {case.get('name')}"
            detail = (trouble.text or trouble.get("message") or "").splitlines()
            yield Broken(
                f"{shown_path(page.path)}:{page.line_of('checked:')}" if page else file,
                f"{where}, fails ({moved(page) if page else 'no page'}).",
                "\n".join(detail[-DETAIL_LINES:]),
            )


def run_tests(files: list[str], report: Path) -> str:
    """Run test files with pytest; return what it printed."""
    paths = [CONTENT, ROOT, ROOT / "runner" / "src" / "worker"]
    command = [
        *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *("-o", f"pythonpath={' '.join(map(str, paths))}"),
        *("-o", "junit_family=xunit1", f"--junitxml={report}"),
        *("-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT)),
        *(str(CONTENT / file) for file in files),
    ]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def main() -> None:
    """Run all claims; write the report and end with 1 if one does not hold."""
    patterns = all_patterns()
    broken = [one for page in patterns for one in broken_cells(page)]
    broken += broken_tests(patterns)
    cells = [cell.path for page in patterns for cell in page.cells if cell.path]
    left_out = sorted({name for path in cells for name in lacking(path)})
    if left_out:
        print(f"Not run, because it is not installed: {', '.join(left_out)}.")
    if not broken:
        print("Every claim about a library that was run holds.")
        return
    for one in broken:
        print(f"{one.page}: {one.claim}")
    if sys.argv[1:]:
        head = "## Claims that no longer hold\n\nRun on the newest releases.\n"
        items = "\n".join(map(str, broken))
        Path(sys.argv[1]).write_text(f"{head}\n{items}", encoding="utf-8")
    sys.exit(1)


if __name__ == "__main__":
    main()
