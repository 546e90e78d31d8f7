"""Snippets do what their pages show, and checks tell good answers from bad."""

from pathlib import Path

import pytest

from tests.content.refusal import refuse
from tools.contract import TORCH_LIBRARIES
from tools.pages.cell_source import Cell
from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT
from tools.pages.patterns import all_pages, all_patterns
from tools.pages.recorded import needs_torch
from tools.rules import answer_rules, run_rules

# The rule `schema` says what is wrong with a page that cannot be read.
PATTERNS = [page for page in all_patterns() if page.is_readable]
each_pattern = pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.name)


RECORDED = [
    pytest.param(
        page, cell, id=cell.path, marks=[pytest.mark.torch] * needs_torch(cell.path)
    )
    for page in all_pages()
    for cell in page.cells
    # The rule `included_files_exist` says that a file is missing.
    if (CONTENT / cell.path).is_file()
]


def answers(*names: str) -> list[object]:
    return [
        pytest.param(page, path, id=path.relative_to(CONTENT).as_posix())
        for page in PATTERNS
        for name in names
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
    refuse(run_rules.programs_end(page, cell))
    refuse(run_rules.outputs_name_no_machine(page, cell))
    refuse(run_rules.outputs_are_the_same_each_time(page, cell))
    refuse(run_rules.outputs_are_current(page, cell))


@each_pattern
def test_before_hurts_and_after_differs(page: Pattern) -> None:
    refuse(run_rules.before_and_after_differ(page))


@pytest.mark.parametrize(
    ("page", "answer"), answers("exercise.py", "solution.py", "wrong_*.py")
)
def test_check_judges(page: Pattern, answer: Path) -> None:
    refuse(answer_rules.checks_tell_answers_apart(page, answer))


@pytest.mark.parametrize(("page", "answer"), answers("exercise.py", "wrong_*.py"))
def test_check_says_first_what_fits(page: Pattern, answer: Path) -> None:
    refuse(answer_rules.checks_say_first_what_fits(page, answer))


@each_pattern
def test_what_check_says_is_stated_for_each_wrong_answer(page: Pattern) -> None:
    refuse(answer_rules.messages_are_stated(page))


@pytest.mark.parametrize(("page", "name", "version"), VERSIONS)
def test_page_names_the_versions_it_was_checked_with(
    page: Pattern, name: str, version: str
) -> None:
    refuse(run_rules.checked_versions_are_installed(page, name, version))
