"""Each rule of the linter finds its fault and says how to fix it.

The page and the package that `make new` writes are broken in one place; the
finding must name the file, the line, the fault and the way out. A rule without a
case, here or among the broken contributions, fails the last test.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.tools.broken_files import FILE_FAULTS
from tests.tools.broken_pages import PAGE_FAULTS
from tests.tools.broken_runs import RUN_CASES
from tests.tools.rule_cases import PACKAGE_CASES, PAGE_CASES, PLACE_CASES, RELATION
from tools.commands.scaffold import scaffold
from tools.extensions.rule_list import rule_list
from tools.pages.page import Page, Pattern
from tools.pages.patterns import read_page
from tools.rules import front_matter_rules, section_rules
from tools.rules.rule import (
    PAGE_RULES,
    PATTERN_RULES,
    RUN_RULES,
    SITE_RULES,
    PageRule,
    PatternRule,
    Problem,
    rule_id,
    rule_text,
)

ALTERNATIVES = "## Alternatives { #alternatives }\n"


@pytest.fixture
def page(tmp_path: Path) -> Pattern:
    """The page of a project of one pattern, with nothing left to do."""
    written = scaffold("structural/adapter", tmp_path)
    for path in written:
        if path.name != "exercise.py":
            text = path.read_text(encoding="utf-8").replace("TODO: ", "")
            # As many words as a page has.
            text = text.replace(ALTERNATIVES, f"{ALTERNATIVES}{'word ' * 900}")
            text = text.replace(" is what it is,", f" is {'word ' * 30}what it is,")
            path.write_text(text, encoding="utf-8")
    found = read_page(written[0], tmp_path)
    assert isinstance(found, Pattern)
    return found


def _assert_found(problems: list[Problem], message: str) -> None:
    found = [str(problem) for problem in problems]
    assert any(message in one for one in found), found
    for problem in problems:
        assert problem.line >= 1
        assert problem.fix.endswith("."), problem
        assert not problem.wrong.endswith("."), problem


@pytest.mark.parametrize(("rule", "old", "new", "message"), PAGE_CASES)
def test_rule_finds_fault_of_page(
    page: Pattern, rule: PatternRule, old: str, new: str, message: str
) -> None:
    assert not list(rule(page)), "the page has the fault before it is broken"
    assert old in page.text
    _assert_found(
        list(rule(replace(page, text=page.text.replace(old, new, 1)))), message
    )


@pytest.mark.parametrize(("rule", "name", "text", "message"), PACKAGE_CASES)
def test_rule_finds_fault_of_package(
    page: Pattern,
    tmp_path: Path,
    rule: PatternRule,
    name: str,
    text: str | None,
    message: str,
) -> None:
    assert not list(rule(page)), "the package has the fault before it is broken"
    path = tmp_path / "snippets" / "adapter" / name
    if text is None:
        path.unlink()
    else:
        path.write_text(text, encoding="utf-8")
    _assert_found(list(rule(page)), message)


@pytest.mark.parametrize(("rule", "place", "message"), PLACE_CASES)
def test_rule_finds_page_in_the_wrong_place(
    tmp_path: Path, rule: PageRule, place: str, message: str | None
) -> None:
    problems = list(rule(Page(tmp_path / "docs" / place, "", tmp_path)))
    assert bool(problems) == (message is not None)
    if message:
        _assert_found(problems, message)


def test_unknown_relation_names_its_line(page: Pattern) -> None:
    broken = replace(page, text=page.text.replace("relations: []", RELATION))
    (problem,) = front_matter_rules.relations_exist(broken)
    assert broken.text.splitlines()[problem.line - 1] == RELATION


def test_title_in_the_plural_is_defined_by_one_of_them_or_by_all(page: Pattern) -> None:
    text = page.text.replace("title: Adapter\n", "title: Adapters\n")
    one = replace(page, text=text)
    assert one.meta.title == "Adapters"
    assert not list(section_rules.definition_comes_first(one))
    every = replace(page, text=text.replace("Adapter is ", "Adapters are ", 1))
    assert not list(section_rules.definition_comes_first(every))
    none = replace(page, text=text.replace("Adapter is ", "It is ", 1))
    (problem,) = section_rules.definition_comes_first(none)
    assert "“Adapters are …”, or “An adapter is …”" in str(problem)


def test_every_rule_has_a_case() -> None:
    cases = {case[0].__name__ for case in PAGE_CASES}
    cases |= {case[0].__name__ for case in PACKAGE_CASES}
    cases |= {case[0].__name__ for case in PLACE_CASES}
    cases |= {case.rule for case in (*PAGE_FAULTS, *FILE_FAULTS, *RUN_CASES)}
    # Its cases are those of test_symptoms.py, which asks the search.
    cases |= {"symptoms_find_their_page"}
    rules = (*PATTERN_RULES, *PAGE_RULES, *SITE_RULES, *RUN_RULES)
    assert {rule.__name__ for rule in rules} == cases


def test_every_rule_is_explained_where_its_messages_lead() -> None:
    page = "\n".join(rule_list([], ""))
    rules: list[Callable[..., object]] = [*PATTERN_RULES, *PAGE_RULES]
    for rule in [*rules, *SITE_RULES, *RUN_RULES]:
        assert f"{{ #{rule_id(rule.__name__)} }}" in page
        assert rule_text(rule).split("\n")[0] in page
    fixed = page.split("{ #line-ends }")[1].split("###")[0]
    assert "`make fix` fixes it." in fixed
    assert "make fix" not in page.split("{ #no-secrets }")[1].split("##")[0]
