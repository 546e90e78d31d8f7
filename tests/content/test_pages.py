"""Pages keep the contract: one test a rule and page."""

import pytest

from tools.pages.page import Page, Pattern
from tools.pages.patterns import all_pages, all_patterns
from tools.rules import package_rules
from tools.rules.rule import PAGE_RULES, PATTERN_RULES, PageRule, PatternRule

PATTERNS = all_patterns()
PAGES = all_pages()


def _fail_with(problems: list[str]) -> None:
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.source)
@pytest.mark.parametrize("rule", PATTERN_RULES, ids=lambda rule: rule.__name__)
def test_pattern_page(rule: PatternRule, page: Pattern) -> None:
    _fail_with([str(problem) for problem in rule(page)])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.source)
@pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.__name__)
def test_page(rule: PageRule, page: Page) -> None:
    _fail_with([str(problem) for problem in rule(page)])


def test_every_package_has_a_page() -> None:
    _fail_with([str(problem) for problem in package_rules.unpaired_packages()])
