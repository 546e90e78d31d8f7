"""Rules that only a run can decide: what programs print, how checks judge answers."""

import importlib.metadata
import runpy
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.contract import WRONG_ANSWER
from tools.pages.cell_source import Cell
from tools.pages.distributions import installed_version
from tools.pages.front_matter import Difference
from tools.pages.page import Page, Pattern
from tools.pages.paths import ROOT
from tools.pages.recorded import (
    ENDED_LATE,
    complaints,
    judge,
    record,
    record_again,
)
from tools.rules.rule import Problem, run_rule


@run_rule
def programs_end(page: Page, cell: Cell) -> Iterator[Problem]:
    """A program comes to its end, for nobody waits for one that does not."""
    fresh = record(cell.path)
    if fresh.exit == ENDED_LATE:
        wrong = fresh.text[0].lower() + fresh.text[1:]
        fix = "Look for a loop without an end, or for something that is waited for."
        yield Problem(page.content / cell.path, 1, wrong, fix)


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
            line, differs = cell.output.line + 1 + at, f"prints `{_short(text)}` here"
            break
    if cell.exit != fresh.exit:
        ended = f"ends with exit code {fresh.exit}"
        line, differs = cell.output.line, f"{ended}: `{_short(_last(fresh.text))}`"
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
        two = f"`{_short(one)}`, then `{_short(other)}`"
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
        wrong = f"after.py fails: {_short(_last(after.text))}"
        fix = "The program with the pattern succeeds; limits go into limits.py."
        yield Problem(page.folder / "after.py", 1, wrong, fix)


@run_rule
def checks_tell_answers_apart(page: Pattern, answer: Path) -> Iterator[Problem]:
    """`check.py` passes the solution, and refuses the starter and each wrong answer."""
    done = judge(page.package, answer.stem)
    if done.exit == ENDED_LATE:
        wrong = f"check.py with this answer: {done.text[0].lower()}{done.text[1:]}"
        fix = (
            "Let check.py end what the answer repeats, with an object of its own that "
            "raises after some calls; or ask for no loop in the exercise."
        )
        yield Problem(answer, 1, wrong, fix)
    elif answer.stem == "solution":
        if done.exit != 0:
            said = [line for line in done.text.splitlines() if line[:1] == " "]
            why = (said or done.text.splitlines() or ["nothing"])[-1].strip()
            fix = "Fix the solution, or the expectation that refuses it."
            yield Problem(answer, 1, f"check.py refuses it: {_short(why)}", fix)
    elif done.exit != 1:
        to_add = "a check_* function that tells it from a good answer"
        starter = answer.stem == "exercise"
        fix = f"Leave the answer to the reader, or add {to_add}."
        fix = fix if starter else f"Add {to_add}."
        yield Problem(answer, 1, "check.py lets it through", fix)
    elif "\nNO " not in f"\n{done.text}":
        wrong = f"check.py does not say why: {_short(_last(done.text))}"
        fix = "Let a check_* function find it, with an assert that has a message."
        yield Problem(answer, 1, wrong, fix)


@run_rule
def checks_say_first_what_fits(page: Pattern, answer: Path) -> Iterator[Problem]:
    """*Check* says first what fits the answer, as check_messages.py states it."""
    messages, _ = _messages(page)
    said = complaints(page.package, answer.stem)
    message = messages.get(answer.stem)
    # The rules `checks_tell_answers_apart` and `messages_are_stated` say the rest.
    if message and said and message not in said[0]:
        path = page.folder / "check_messages.py"
        wrong = f"to {answer.name} Check says first “{_short(said[0])}”"
        fix = f"Let it say “{message}”, or state here what it says if that fits better."
        yield Problem(path, _line_of(path, answer.stem), wrong, fix)


@run_rule
def messages_are_stated(page: Pattern) -> Iterator[Problem]:
    """check_messages.py states what *Check* says to the starter and wrong answers."""
    path = page.folder / "check_messages.py"
    messages, unread = _messages(page)
    if unread:
        fix = "Write a dictionary, MESSAGES: name of the answer → what Check says."
        yield Problem(path, 1, unread, fix)
        return
    found = {file.stem for file in page.folder.glob(f"{WRONG_ANSWER}*.py")}
    for name in sorted({*found, "exercise"} - messages.keys()):
        fix = "Add it to MESSAGES, with a part of what Check says first."
        yield Problem(path, 1, f"nothing is stated of {name}.py", fix)
    for name in sorted(messages.keys() - {*found, "exercise"}):
        wrong = f"MESSAGES names {name}.py, which is not there"
        yield Problem(path, _line_of(path, name), wrong, "Remove it, or fix the name.")
    for name in sorted(name for name, said in messages.items() if not said):
        wrong = f"the message for {name}.py is empty"
        fix = "State a part of what Check says first."
        yield Problem(path, _line_of(path, name), wrong, fix)


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


def machine_folders() -> list[str]:
    """Return the folders that are others on each machine, the innermost first."""
    of_python = (sysconfig.get_path(name) for name in ("purelib", "stdlib"))
    return [*of_python, str(ROOT), f"{Path.home()}/"]


def _as_shown(cell: Cell) -> tuple[str, int]:
    return cell.text, cell.exit


def _messages(page: Pattern) -> tuple[dict[str, str], str]:
    """Return the messages of a package, or why they cannot be read."""
    try:
        found = runpy.run_path(str(page.folder / "check_messages.py"))["MESSAGES"]
    except Exception as error:
        said = str(error).replace(str(page.folder), page.package)
        return {}, f"MESSAGES cannot be read ({type(error).__name__}: {said})"
    return (found, "") if isinstance(found, dict) else ({}, "MESSAGES is no dictionary")


def _line_of(path: Path, name: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if f'"{name}"' in line), 1)


def _last(text: str) -> str:
    return (text.splitlines() or ["nothing"])[-1]


def _short(text: str, most: int = 70) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
