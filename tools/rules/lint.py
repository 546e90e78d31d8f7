"""Runs the rules: on all pages, or on one with its package."""

from collections.abc import Iterator
from pathlib import Path

from tools import rules
from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT
from tools.pages.patterns import all_pages
from tools.rules.rule import PAGE_RULES, PATTERN_RULES, SITE_RULES, Problem

# Whoever imports this has all rules, because their modules register them.
MODULES = rules.__all__


def page_problems(page: Page) -> Iterator[Problem]:
    """Yield what the rules for single pages find on a page and in its package."""
    for rule in PAGE_RULES:
        yield from rule(page)
    if isinstance(page, Pattern):
        for pattern_rule in PATTERN_RULES:
            yield from pattern_rule(page)


def is_about(problem: Problem, page: Page) -> bool:
    """Tell whether a problem is in a page, or in the package of a pattern."""
    package = isinstance(page, Pattern) and page.folder in problem.path.parents
    return problem.path == page.path or package


def find_problems(content: Path = CONTENT, name: str = "") -> list[Problem]:
    """Return all that the rules find, by file and line.

    Args:
        content: The folder of `docs/` and `snippets/`.
        name: The name of a pattern's page; then its page and package alone count.
    """
    pages = [page for page in all_pages(content) if name in ("", page.name)]
    found = [problem for page in pages for problem in page_problems(page)]
    for rule in SITE_RULES:
        for problem in rule(content):
            if not name or any(is_about(problem, page) for page in pages):
                found.append(problem)
    # Two pages may run one file, or one rule may find a fault twice.
    return sorted(set(found), key=lambda one: (one.path, one.line, one.rule, one.wrong))
