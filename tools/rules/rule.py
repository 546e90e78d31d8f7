"""What a rule is, what it finds, and the lists of all rules."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from pathlib import Path

from tools.pages.page import Page, Pattern
from tools.pages.paths import shown_path

PageRule = Callable[[Page], "Iterator[Problem]"]
PatternRule = Callable[[Pattern], "Iterator[Problem]"]

PATTERN_RULES: list[PatternRule] = []
PAGE_RULES: list[PageRule] = []


@dataclass(frozen=True)
class Problem:
    """Something wrong, where, and what to do about it.

    Attributes:
        path: The file, absolute.
        line: Counted from 1.
        wrong: What is wrong, without a full stop.
        fix: What to do, as a sentence.
    """

    path: Path
    line: int
    wrong: str
    fix: str

    def __str__(self) -> str:
        """Name file and line, then what is wrong, then what to do."""
        return f"{shown_path(self.path)}:{self.line}: {self.wrong}. {self.fix}"


def pattern_rule(rule: PatternRule) -> PatternRule:
    """Register a rule for pattern pages."""
    PATTERN_RULES.append(rule)
    return rule


def front_matter_rule(rule: PatternRule) -> PatternRule:
    """Register a rule for pattern pages that reads their front matter.

    It finds nothing where that cannot be read; the rule `schema` says why.
    """

    @wraps(rule)
    def where_readable(page: Pattern) -> Iterator[Problem]:
        return rule(page) if page.is_readable else iter(())

    return pattern_rule(where_readable)


def page_rule(rule: PageRule) -> PageRule:
    """Register a rule for every page of the site, pattern pages among them."""
    PAGE_RULES.append(rule)
    return rule
