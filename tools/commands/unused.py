"""Prints code that nothing names, as vulture finds it, with what to do about it.

    python -m tools.commands.unused                  all code
    python -m tools.commands.unused --pattern retry  the package of one page

All code is read either way: what a package defines may be named elsewhere.
"""

import re
import subprocess
import sys
from collections.abc import Iterator

from tools.commands.annotations import tell_problems
from tools.commands.lint import wanted_pattern
from tools.pages.paths import ROOT
from tools.pages.patterns import all_patterns
from tools.rules.rule import Problem

FOUND = re.compile(r"(?P<file>[^:]+):(?P<line>\d+): (?P<what>.+) \(\d+% confidence.*\)")
# What is set stands in the code, and still nothing asks for it.
SET = ("unused attribute", "unused variable")
# Which of its exit codes says that it has looked, and found something or nothing.
LOOKED = {0, 3}


def told(report: str) -> Iterator[Problem]:
    """Tell a report of vulture's in our own form.

    >>> [found] = told("a.py:29: unused function 'huber' (60% confidence)")
    >>> found.wrong
    "unused function 'huber': nothing names it"
    >>> [found] = told("test_a.py:7: unused attribute 'done' (60% confidence)")
    >>> found.fix
    'Assert something of it, or remove it.'
    """
    for found in map(FOUND.fullmatch, report.splitlines()):
        if not found:
            continue
        path = ROOT / found["file"]
        fix = "Use it, remove it, or name it in a test"
        if path.name.startswith("test_"):
            fix = "Assert something of it, or remove it"
        elif found["file"].startswith("snippets/"):
            fix += ": a test_*.py of the package"
        uses = "reads" if found["what"].startswith(SET) else "names"
        wrong = f"{found['what']}: nothing {uses} it"
        yield Problem(path, int(found["line"]), wrong, f"{fix}.")


def main() -> None:
    """Print what nothing names, and end with 1 if there is any."""
    name = wanted_pattern(__doc__)
    done = subprocess.run(
        [sys.executable, "-m", "vulture"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in LOOKED:
        sys.exit(f"vulture could not look: {done.stdout}{done.stderr}")
    problems = list(told(done.stdout))
    if name:
        [page] = [page for page in all_patterns() if page.name == name]
        problems = [found for found in problems if found.path.parent == page.folder]
    tell_problems(str(problem) for problem in problems)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
