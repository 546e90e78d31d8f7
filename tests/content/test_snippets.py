"""Snippets do what their pages show, and checks tell good answers from bad."""

import importlib
import importlib.metadata
from functools import cache
from pathlib import Path

import pytest

from tools.commands.outputs import installed_version
from tools.contract import HELPERS, TORCH_LIBRARIES
from tools.pages.cell_source import Cell
from tools.pages.imports import foreign_packages
from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT, shown_path
from tools.pages.patterns import all_pages, all_patterns
from tools.pages.recorded import complaints, judge, needs_torch, record

# The rule `schema` says what is wrong with a page that cannot be read.
PATTERNS = [page for page in all_patterns() if page.is_readable]


RECORDED = [
    pytest.param(
        page, cell, id=cell.path, marks=[pytest.mark.torch] * needs_torch(cell.path)
    )
    for page in all_pages()
    for cell in page.cells
]
ANSWERS = [
    pytest.param(page, path, id=path.relative_to(CONTENT).as_posix())
    for page in PATTERNS
    for name in ("exercise.py", "solution.py", "wrong_*.py")
    for path in sorted(page.folder.glob(name))
]
VERSIONS = [
    pytest.param(
        page,
        name,
        version,
        id=f"{page.name}-{name}",
        marks=[pytest.mark.torch] * (name in TORCH_LIBRARIES),
    )
    for page in PATTERNS
    for name, version in page.meta.checked.items()
]


@pytest.mark.parametrize(("page", "cell"), RECORDED)
def test_page_shows_what_the_file_prints(page: Page, cell: Cell) -> None:
    fresh = record(cell.path)
    where = f"{shown_path(page.path)}:{cell.output.line}"
    fix = "If the new output is right, run `make outputs`; else fix the file."
    assert cell.text == fresh.text, f"{where}: not what {cell.path} prints. {fix}"
    exits = f"{cell.path} exits with {fresh.exit}"
    assert cell.exit == fresh.exit, f"{where}: {exits}. {fix}"


@pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.name)
def test_before_hurts_and_after_differs(page: Pattern) -> None:
    before, after = (
        record(f"{page.package}/{name}.py") for name in ("before", "after")
    )
    assert (before.text, before.exit) != (after.text, after.exit), (
        f"{page.package}: before.py and after.py print the same. "
        "The before must fail, or print what is wrong."
    )
    assert after.exit == 0, f"{page.package}/after.py: fails with {after.text}"


@pytest.mark.parametrize(("page", "answer"), ANSWERS)
def test_check_judges(page: Pattern, answer: Path) -> None:
    done = judge(page.package, answer.stem)
    where, said = shown_path(answer), f"\n{done.text}"
    if answer.stem == "solution":
        fix = "Fix the solution, or the expectation that refuses it."
        assert done.exit == 0, f"{where}: check.py refuses it. {fix}{said}"
    else:
        starter = (
            "Leave the answer to the reader, or add"
            if answer.stem == "exercise"
            else "Add"
        )
        fix = f"{starter} a check_* function that tells it from a good answer."
        assert done.exit == 1, f"{where}: check.py lets it through. {fix}{said}"
        assert "\nNO " in said, f"{where}: check.py does not say why.{said}"


def check_messages(page: Pattern) -> dict[str, str]:
    """Return what Check is to say first to each answer, or a part of it."""
    name = f"{page.package}.check_messages".replace("/", ".")
    messages: dict[str, str] = importlib.import_module(name).MESSAGES
    return messages


@pytest.mark.parametrize(
    ("page", "answer"), [one for one in ANSWERS if "/solution." not in str(one.id)]
)
def test_check_says_first_what_fits(page: Pattern, answer: Path) -> None:
    message = check_messages(page).get(answer.stem)
    said = complaints(page.package, answer.stem)
    assert message, f"{page.package}/check_messages.py:1: states nothing of {answer}"
    assert said, f"{shown_path(answer)}: Check has no complaint"
    assert message in said[0]


@pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.name)
def test_what_check_says_is_stated_for_each_wrong_answer(page: Pattern) -> None:
    messages = check_messages(page)
    stated = set(messages)
    answers = {path.stem for path in page.folder.glob("wrong_*.py")} | {"exercise"}
    assert stated == answers, (
        f"{page.package}/check_messages.py:1: MESSAGES lacks "
        f"{sorted(answers - stated)}, and names what is not there: "
        f"{sorted(stated - answers)}. State what Check says first to each answer."
    )
    assert all(messages.values()), f"{page.package}: an empty message states nothing"


@pytest.mark.parametrize(("page", "name", "version"), VERSIONS)
def test_page_names_the_versions_it_was_checked_with(
    page: Pattern, name: str, version: str
) -> None:
    installed = installed_version(name)
    assert version == installed, (
        f"{shown_path(page.path)}:1: `checked` says {name} {version}, "
        f"and {installed} is installed. Run `make outputs`."
    )


# Takes seconds, because it reads the list of files of every distribution.
distributions = cache(importlib.metadata.packages_distributions)


@pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.name)
def test_page_names_every_library_it_checks(page: Pattern) -> None:
    homes = distributions()
    used = {
        homes.get(module, [module])[0]
        for path in page.folder.glob("library*.py")
        for module in foreign_packages(path.relative_to(CONTENT).as_posix())
    }
    used -= HELPERS
    stated = set(page.meta.checked)
    assert used == stated, (
        f"{shown_path(page.path)}:1: `checked` names {sorted(stated)}, "
        f"and library*.py import {sorted(used)}. Make them agree."
    )
