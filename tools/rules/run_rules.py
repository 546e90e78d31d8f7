"""Rules that only a run can decide: what programs print, and what they ran with."""

import importlib.metadata
from collections.abc import Iterator
from typing import Any

from tools.pages.cell_source import Cell
from tools.pages.distributions import installed_version
from tools.pages.front_matter import Difference
from tools.pages.page import Page, Pattern
from tools.pages.paths import machine_folders
from tools.pages.recorded import record, record_again, short
from tools.rules.rule import Problem, run_rule


@run_rule
def programs_end(page: Page, cell: Cell) -> Iterator[Problem]:
    """A program comes to its end, for nobody waits for one that does not."""
    if late := record(cell.path).late:
        fix = "Look for a loop without an end, or for something that is waited for."
        yield Problem(page.content / cell.path, 1, late, fix)


@run_rule
def outputs_name_no_machine(page: Page, cell: Cell) -> Iterator[Problem]:
    """What a program prints names no folder of the machine that it ran on.

    Warnings do that: they name the file of the library that they come from. Elsewhere
    the folder is another one, so the page would be wrong for everybody else.
    """
    for place in machine_folders():
        if place in record(cell.path).text:
            wrong = f"{cell.path} prints a folder of this machine: {place}"
            fix = (
                "Print what is the same everywhere: the text of a warning, the name of "
                "a file; or filter a warning that the page is not about."
            )
            yield Problem(page.path, cell.output.line, wrong, fix)
            return


@run_rule
def outputs_are_current(page: Page, cell: Cell) -> Iterator[Problem]:
    """A page shows what its programs print, and says if one fails."""
    fresh = record(cell.path)
    if _as_shown(cell) == (fresh.text, fresh.exit) or record_again(cell.path) != fresh:
        return
    line, differs = cell.output.line, "is not what it prints"
    shown = [*cell.text.split("\n"), ""]
    for at, text in enumerate(fresh.text.split("\n")):
        if at >= len(shown) or shown[at] != text:
            line, differs = cell.output.line + 1 + at, f"prints `{short(text)}` here"
            break
    if cell.exit != fresh.exit:
        ended = f"ends with exit code {fresh.exit}"
        line, differs = cell.output.line, f"{ended}: `{short(fresh.last)}`"
    fix = "If that is right, run `make outputs`; else fix the file."
    yield Problem(page.path, line, f"{cell.path} {differs}", fix)


@run_rule
def outputs_are_the_same_each_time(page: Page, cell: Cell) -> Iterator[Problem]:
    """A program prints the same at each run, so that its page is right for everyone."""
    fresh = record(cell.path)
    if _as_shown(cell) == (fresh.text, fresh.exit):
        return
    again = record_again(cell.path)
    if again != fresh:
        pairs = zip([*fresh.text.split("\n"), ""], again.text.split("\n"), strict=False)
        one, other = next(((a, b) for a, b in pairs if a != b), ("more", "less"))
        two = f"`{short(one)}`, then `{short(other)}`"
        wrong = f"{cell.path} prints something else at each run: {two}"
        fix = (
            "Seed what is random, pass in times and names, and sort what has no order."
        )
        yield Problem(page.path, cell.output.line, wrong, fix)


@run_rule
def before_and_after_differ(page: Pattern) -> Iterator[Problem]:
    """`before.py` fails or prints what is wrong, and `after.py` does not."""
    before, after = (
        record(f"{page.package}/{name}.py") for name in ("before", "after")
    )
    if (before.text, before.exit) == (after.text, after.exit):
        fix = "Let before.py fail as the reader's program does."
        wrong = "before.py and after.py print the same"
        yield Problem(page.folder / "before.py", 1, wrong, fix)
    if after.exit != 0:
        wrong = f"after.py fails: {short(after.last)}"
        fix = "The program with the pattern succeeds; limits go into limits.py."
        yield Problem(page.folder / "after.py", 1, wrong, fix)


@run_rule
def checked_versions_are_installed(
    page: Pattern, name: str, version: str
) -> Iterator[Problem]:
    """`checked` states the versions that library*.py were run against."""
    try:
        installed = installed_version(name)
    except importlib.metadata.PackageNotFoundError:
        wrong = f"`checked` names {name}, which is not installed"
        fix = "Fix the name, or add the library as CONTRIBUTING.md says."
        yield Problem(page.path, page.line_of("checked:"), wrong, fix)
        return
    if version != installed:
        wrong = f"`checked` says {name} {version}, and {installed} is installed"
        line = page.line_of("checked:")
        yield Problem(page.path, line, wrong, "Run `make outputs`.")


@run_rule
def difference_is_current(
    page: Pattern, recorded: Difference | None
) -> Iterator[Problem]:
    """`difference` says where the runs of before.py and after.py part.

    It is the caption of the page's picture, found in the two runs by rules for all
    programs. Who changes a program reads it here, and sees whether it still is what the
    page is about.
    """
    if recorded is None:
        wrong = "before.py and after.py are no two cells whose calls differ"
        fix = "Show both as `.run` cells, and let after.py call what before.py lacks."
        yield Problem(page.path, page.line_of("difference:"), wrong, fix)
        return
    for side in Difference.model_fields:
        stated, said = getattr(page.meta.difference, side), getattr(recorded, side)
        if stated != said:
            wrong = f"`difference` says of {side}.py “{stated}”, its run “{said}”"
            if not stated:
                wrong = f"`difference` says nothing of {side}.py, its run “{said}”"
            fix = (
                "If that is what the page is about, run `make outputs`; else let the "
                "two programs differ in nothing but the pattern."
            )
            yield Problem(page.path, page.line_of("difference:"), wrong, fix)
            return


@run_rule
def symptoms_find_their_page(page: Pattern, answers: list[Any]) -> Iterator[Problem]:
    """Whoever pastes a symptom into the search is shown this page first.

    The search looks for words. A symptom of words that every page has finds another.
    """
    for symptom, answer in zip(page.meta.symptoms, answers, strict=True):
        line = page.line_of(symptom)
        urls = [found["url"] for found in answer["found"]]
        if urls[:1] == [page.url.lstrip("/")]:
            continue
        asked = f"the search for “{symptom}”"
        if not answer["isLookedFor"] or not urls:
            fix = "Word it with names that the page's text or output has, too."
            yield Problem(page.path, line, f"{asked} finds nothing", fix)
            continue
        first = answer["found"][0]
        words = ", ".join(f"“{word}”" for word in first["words"])
        wrong = f"{asked} shows {first['title']} first, which has {words}, too"
        fix = (
            "Leave those words out, or name what only this page has: the error as it "
            "is printed, your function, your class. A keyword of the page helps, too."
        )
        yield Problem(page.path, line, wrong, fix)


def _as_shown(cell: Cell) -> tuple[str, int]:
    return cell.text, cell.exit
