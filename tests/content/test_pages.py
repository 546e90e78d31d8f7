"""Pages keep the contract: one test a rule and page."""

import pytest

from tools.pages.patterns import DOCS, Pattern, all_patterns
from tools.rules import code_rules, page_rules
from tools.rules.rule import PAGE_RULES, PATTERN_RULES, Rule

assert code_rules and page_rules  # importing them registers their rules

PATTERNS = all_patterns()
PAGES = [Pattern.read(path) for path in sorted(DOCS.rglob("*.md"))]


def _fail_with(problems: list[str]) -> None:
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.url)
@pytest.mark.parametrize("rule", PATTERN_RULES, ids=lambda rule: rule.__name__)
def test_pattern_page(rule: Rule, page: Pattern) -> None:
    _fail_with([str(problem) for problem in rule(page)])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.url)
@pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.__name__)
def test_page(rule: Rule, page: Pattern) -> None:
    _fail_with([str(problem) for problem in rule(page)])


def test_every_package_has_a_page() -> None:
    _fail_with([str(problem) for problem in code_rules.unpaired_packages()])
