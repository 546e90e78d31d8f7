"""Rewrites outputs, versions checked and the difference of two runs, from real runs.

    python -m tools.commands.outputs                  all pages
    python -m tools.commands.outputs --pattern retry  the programs of one page

A program that fails and did not fail before is no output to record: the page is left as
it was, and the command ends with 1. So does one that prints something else each time.
"""

import importlib.metadata
import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from tools.commands.annotations import tell_problems
from tools.commands.lint import wanted_pattern
from tools.contract import TORCH_LIBRARIES
from tools.pages.cell_source import Cell
from tools.pages.distributions import checked_libraries, installed_version
from tools.pages.front_matter import Difference, FrontMatter
from tools.pages.imports import foreign_packages
from tools.pages.markdown_source import write_lines
from tools.pages.page import Page, PageError, Pattern
from tools.pages.patterns import all_pages
from tools.pages.recorded import ENDED_LATE, Recorded, record
from tools.pages.recordings import difference_of
from tools.rules.rule import Problem
from tools.rules.run_rules import (
    outputs_are_the_same_each_time,
    outputs_name_no_machine,
    programs_end,
)

# What shows that the pattern works must not fail even at its first run.
SUCCEEDING = ("after.py", "solution.py")
CHECKED = re.compile(r"^checked:.*(?:\n .*)*", re.MULTILINE)
DIFFERENCE = re.compile(r"^difference:.*(?:\n .*)*\n", re.MULTILINE)
# Where a page has no such key yet, it goes before the first of these.
_KEYS = [*FrontMatter.model_fields]
BELOW = re.compile(
    rf"^(?:{'|'.join(_KEYS[_KEYS.index('difference') + 1 :])}):", re.MULTILINE
)


@dataclass
class Rewritten:
    """What came of a page.

    Attributes:
        changed: How many outputs are other than before.
        versions: Whether a library was checked in another version than before.
        skipped: Files that could not run, with the libraries that are missing.
        difference: Where the two runs part, if that is other than before.
        problems: What was not recorded, because it cannot be right.
    """

    changed: int = 0
    versions: bool = False
    skipped: list[str] = field(default_factory=list)
    difference: Difference | None = None
    problems: list[Problem | PageError] = field(default_factory=list)


def current_versions(page: Pattern) -> dict[str, str]:
    """Return the libraries that a page has checked, with the versions installed."""
    stated_already = page.meta.checked
    new = [name for name in checked_libraries(page) if name not in stated_already]
    found = {}
    for name, stated in (stated_already | dict.fromkeys(new, "")).items():
        try:
            found[name] = installed_version(name)
        except importlib.metadata.PackageNotFoundError:
            # The rules say so, or it is of PyTorch's and not installed here.
            found |= {name: stated} if stated else {}
    return found


def with_versions(text: str, page: Page) -> str:
    """Write the versions into the front matter's `checked`, on one line or several."""
    if not isinstance(page, Pattern) or not page.is_readable:
        return text
    stated = CHECKED.search(text)
    if not stated or "#" in stated[0]:
        return text
    versions = current_versions(page)
    if versions == page.meta.checked:
        return text
    listed = ", ".join(f'{name}: "{version}"' for name, version in versions.items())
    return text.replace(stated[0], f"checked: {{{listed}}}", 1)


def with_difference(text: str, recorded: Difference) -> str:
    """Write into the front matter where *before* and *after* part."""
    said = recorded.model_dump()
    # A text of JSON is one of YAML.
    quoted = [
        f"  {side}: {json.dumps(said[side], ensure_ascii=False)}" for side in said
    ]
    written = "\n".join(["difference:", *quoted, ""])
    if found := DIFFERENCE.search(text) or BELOW.search(text):
        end = found.end() if found.re is DIFFERENCE else found.start()
        return text[: found.start()] + written + text[end:]
    return text


def refused(page: Page, cell: Cell, fresh: Recorded) -> Iterator[Problem]:
    """Yield why what a program printed is not recorded."""
    yield from programs_end(page, cell)
    yield from outputs_name_no_machine(page, cell)
    yield from outputs_are_the_same_each_time(page, cell)
    # What has no output yet may be meant to fail, as a *before* is.
    worked = cell.text or cell.path.endswith(SUCCEEDING)
    if fresh.exit not in (0, ENDED_LATE) and cell.exit == 0 and worked:
        before = ", and did not before" if cell.text else ""
        wrong = f"{cell.path} fails{before}: {fresh.last.rstrip('.')}"
        fix = (
            f"Fix it, or write `data-exit={fresh.exit}` on this fence if it is to fail."
        )
        yield Problem(page.path, cell.output.line, wrong, fix, "outputs_are_current")


def rewrite(page: Page) -> Rewritten:
    """Write the page with fresh outputs."""
    lines: list[str | None] = list(page.text.splitlines())
    done = Rewritten()
    for cell in page.cells:
        path, output = cell.path, cell.output
        # If another library is missing, the page is about that, and shows the error.
        needed = foreign_packages(path) & TORCH_LIBRARIES
        missing = [n for n in needed if not importlib.util.find_spec(n)]
        if missing:
            done.skipped.append(f"{path} ({', '.join(missing)} is not installed)")
            continue
        if not (page.content / path).is_file():
            wrong, fix = f"{path} does not exist", "Fix the path, or write the file."
            rule = "included_files_exist"
            done.problems.append(Problem(page.path, output.line, wrong, fix, rule))
            continue
        fresh, indent = record(path), " " * output.indent
        if (cell.text, cell.exit) == (fresh.text, fresh.exit):
            continue
        if problems := list(refused(page, cell, fresh)):
            done.problems += problems
            continue
        done.changed += 1
        text = [f"{indent}{line}".rstrip() for line in fresh.text.splitlines()]
        for number in range(output.line - 1, output.end):
            lines[number] = None
        head, tail = f"{indent}```{fresh.info}", f"{indent}```"
        lines[output.line - 1] = "\n".join([head, *text, tail])
    kept = "\n".join(line for line in lines if line is not None)
    with_new = with_versions(kept, page)
    done.versions, kept = with_new != kept, with_new
    # What fails or does not end where it should not is not run once more.
    if isinstance(page, Pattern) and page.is_readable and not done.problems:
        try:
            found = difference_of(page)
            if found not in (None, page.meta.difference):
                done.difference = found
                kept = with_difference(kept, found)
        except PageError as error:
            done.problems.append(error)
    written = kept.splitlines()
    if written != page.text.splitlines():
        write_lines(page.path, written)
    return done


def rewrite_all(name: str = "") -> list[Problem | PageError]:
    """Rewrite all pages, or one, say what was done, and return what was not."""
    problems: list[Problem | PageError] = []
    for page in filter(attrgetter("cells"), all_pages()):
        if name not in ("", page.name):
            continue
        done = rewrite(page)
        told = [f"{len(page.cells)} outputs, {done.changed} changed"]
        told += ["versions changed"] * done.versions
        told += ["difference changed"] * bool(done.difference)
        print(f"{page.source}: {'; '.join(told)}")
        if done.difference:
            print("  Is this what the page is about?")
            print(f"  before.py: {done.difference.before}")
            print(f"  after.py: {done.difference.after}")
        for path in done.skipped:
            print(f"  left as it was: {path}. Run `make .venv/.torch` once, then this.")
        problems += done.problems
    return problems


def main() -> None:
    """Rewrite the pages that the command line names."""
    name = wanted_pattern(__doc__)
    problems = rewrite_all(name)
    tell_problems(str(problem) for problem in problems)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
