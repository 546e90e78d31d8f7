"""Pages keep the contract: one test a rule and page."""

import pytest

from tests.content.refusal import refuse
from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT
from tools.pages.patterns import all_pages, all_patterns
from tools.rules.lint import MODULES
from tools.rules.rule import (
    PAGE_RULES,
    PATTERN_RULES,
    SITE_RULES,
    PageRule,
    PatternRule,
    SiteRule,
)

PATTERNS = all_patterns()
PAGES = all_pages()


@pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.source)
@pytest.mark.parametrize("rule", PATTERN_RULES, ids=lambda rule: rule.__name__)
def test_pattern_page(rule: PatternRule, page: Pattern) -> None:
    refuse(rule(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.source)
@pytest.mark.parametrize("rule", PAGE_RULES, ids=lambda rule: rule.__name__)
def test_page(rule: PageRule, page: Page) -> None:
    refuse(rule(page))


@pytest.mark.parametrize("rule", SITE_RULES, ids=lambda rule: rule.__name__)
def test_site(rule: SiteRule) -> None:
    refuse(rule(CONTENT))


def test_all_rules_are_there() -> None:
    assert len(MODULES) > 1
    assert all((PATTERN_RULES, PAGE_RULES, SITE_RULES))
