"""Gathers what the steps of a check found, so that one list at the end has all."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.commands.annotations import MESSAGE
from tools.commands.junit_reports import Failure
from tools.pages.paths import ROOT

# `file:line:column: text` of compilers and linters; cspell writes a dash.
PLACE = re.compile(
    r"\s*(?P<file>[\w./-]+\.\w+):(?P<line>\d+)(?::\d+)?(?: -|:) (?P<said>.+)"
)
# TypeScript's compiler writes `file(line,column): text`.
TYPESCRIPT = re.compile(r"(?P<file>[\w./-]+\.\w+)\((?P<line>\d+),\d+\): (?P<said>.+)")
UNFORMATTED = re.compile(r"Would reformat: (?P<file>\S+)")


def told(failure: Failure) -> list[str]:
    """Return the problems that a failed test states: the lines that it begins with."""
    found = []
    for line in failure.text.strip().splitlines():
        if not MESSAGE.fullmatch(line):
            break
        found.append(line)
    # Node's report has the message by itself.
    return found or [failure.said] * bool(MESSAGE.fullmatch(failure.said))


def logged(log: str, root: Path = ROOT) -> Iterator[str]:
    """Yield the problems that a linter, a compiler or a build has printed.

    A place that names no file of the project is in a traceback of something else.
    """
    for line in re.sub(r"\x1b\[[\d;]*m", "", log).splitlines():
        if unformatted := UNFORMATTED.fullmatch(line):
            yield f"{unformatted['file']}:1: not formatted. Run `make fix`."
            continue
        found = PLACE.fullmatch(line) or TYPESCRIPT.fullmatch(line)
        # A note explains the error before it.
        if not found or found["said"].startswith("note:"):
            continue
        if (root / found["file"]).is_file():
            said = found["said"]
            if said.startswith("Unknown word"):
                fix = "Fix it, or add it to cspell.json; in text, code has backticks."
                said += f". {fix}"
            yield f"{found['file']}:{found['line']}: {said}"


def in_order(problems: Iterable[str]) -> list[str]:
    """Return problems once each, by file and line.

    >>> in_order(["b.md:1: x.", "a.md:10: y.", "a.md:9: z.", "b.md:1: x."])
    ['a.md:9: z.', 'a.md:10: y.', 'b.md:1: x.']
    """

    def place(problem: str) -> tuple[str, int, str]:
        file, line, said = problem.split(":", 2)
        return file, int(line), said

    return sorted(set(problems), key=place)
