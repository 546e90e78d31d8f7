"""What a rule is, what it finds, and the lists of all rules."""

import inspect
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import ParamSpec

from tools.pages.page import Page, Pattern
from tools.pages.paths import shown_path

PageRule = Callable[[Page], "Iterator[Problem]"]
PatternRule = Callable[[Pattern], "Iterator[Problem]"]
# What it is given is the folder of `docs/` and `snippets/`.
SiteRule = Callable[[Path], "Iterator[Problem]"]
Checked = ParamSpec("Checked")

PATTERN_RULES: list[PatternRule] = []
PAGE_RULES: list[PageRule] = []
SITE_RULES: list[SiteRule] = []
# What only a run can tell; tests/content/test_snippets.py gives them what they ask for.
RUN_RULES: list[Callable[..., "Iterator[Problem]"]] = []

# Where the site is served or published, if it is; mkdocs.yml reads the same variable.
SITE_URL = os.environ.get("SITE_URL", "")


@dataclass(frozen=True)
class Problem:
    """Something wrong, where, and what to do about it.

    Attributes:
        path: The file, absolute.
        line: Counted from 1.
        wrong: What is wrong, without a full stop.
        fix: What to do, as a sentence.
        rule: The name of the rule that found it; whoever registers a rule adds it.
    """

    path: Path
    line: int
    wrong: str
    fix: str
    rule: str = ""

    @property
    def why(self) -> str:
        """Where the rule is explained: on the site, or by a command where none is."""
        name = rule_id(self.rule)
        if SITE_URL:
            return f"{SITE_URL}contributing/rules/#{name}"
        return f"make rule NAME={name}"

    def __str__(self) -> str:
        """Name file and line, then what is wrong, what to do, and the rule."""
        told = f"{shown_path(self.path)}:{self.line}: {self.wrong}. {self.fix}"
        return f"{told} Why: {self.why}" if self.rule else told


def rule_id(name: str) -> str:
    """Return the id of a rule's heading on the page of all rules.

    >>> rule_id("line_ends")
    'line-ends'
    """
    return name.replace("_", "-")


def all_rules() -> list[Callable[..., object]]:
    """Return every rule, whatever it is given."""
    rules: list[Callable[..., object]] = [*PATTERN_RULES, *PAGE_RULES]
    return [*rules, *SITE_RULES, *RUN_RULES]


def rule_text(rule: Callable[..., object]) -> str:
    """Return what a rule says of itself: its demand, then its reason."""
    return inspect.getdoc(rule) or ""


def limits(text: str) -> Callable[[PatternRule], PatternRule]:
    """Add the contract's numbers to what a rule says of itself."""

    def add(rule: PatternRule) -> PatternRule:
        rule.__doc__ = f"{inspect.getdoc(rule)}\n\n{text}"
        return rule

    return add


def _named(
    rule: Callable[Checked, Iterator[Problem]],
) -> Callable[Checked, Iterator[Problem]]:
    """Let what a rule finds say which rule it was."""

    @wraps(rule)
    def named(*checked: Checked.args, **more: Checked.kwargs) -> Iterator[Problem]:
        return (replace(one, rule=rule.__name__) for one in rule(*checked, **more))

    return named


def pattern_rule(rule: PatternRule) -> PatternRule:
    """Register a rule for pattern pages."""
    PATTERN_RULES.append(_named(rule))
    return PATTERN_RULES[-1]


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
    PAGE_RULES.append(_named(rule))
    return PAGE_RULES[-1]


def site_rule(rule: SiteRule) -> SiteRule:
    """Register a rule for all files of `docs/` and `snippets/` together."""
    SITE_RULES.append(_named(rule))
    return SITE_RULES[-1]


def run_rule(
    rule: Callable[Checked, Iterator[Problem]],
) -> Callable[Checked, Iterator[Problem]]:
    """Register a rule that runs programs, so that it takes its time."""
    named = _named(rule)
    RUN_RULES.append(named)
    return named
