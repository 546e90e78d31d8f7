"""Rules for the sections of a page: which, in what order, how long."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tools.contract import FIRST_SCREEN_WORDS, PAGE_WORDS, PLAIN_WORDS, SECTIONS
from tools.pages.markdown_source import Section
from tools.pages.page import Page, Pattern
from tools.pages.prose import section_words
from tools.rules.rule import (
    Problem,
    front_matter_rule,
    limits,
    page_rule,
    pattern_rule,
)

BY_TITLE = {section.title: section for section in SECTIONS if section.written}
ORDER = list(BY_TITLE)
# So many sections are named if a page has too many words.
LARGEST = 4
POINT = re.compile(r"(-|\d+\.) ")


def _listed(numbers: dict[str, tuple[int, int] | None]) -> str:
    """Say what has to have how many.

    >>> _listed({"Use when": (1, 3), "What changed": None})
    '“Use when” 1 to 3.'
    """
    found = (
        f"“{title}” {limit[0]:,} to {limit[1]:,}"
        for title, limit in numbers.items()
        if limit
    )
    return f"{', '.join(found)}."


WORDS = _listed(
    {
        "The first screen": (0, FIRST_SCREEN_WORDS),
        "The page": PAGE_WORDS,
        **{one.title: one.words for one in SECTIONS},
    }
)
POINTS = _listed({one.title: one.points for one in SECTIONS})


@pattern_rule
def section_order(page: Pattern) -> Iterator[Problem]:
    """The sections of the contract, each once, in order, none empty."""
    found = [section for section in page.sections if section.level == 2]
    titles = [section.title for section in found]
    for title, wanted in BY_TITLE.items():
        if title not in titles:
            fix = f"Add `## {title} {{ #{wanted.id} }}` and fill it."
            yield Problem(page.path, 1, f"section “{title}” is missing", fix)
    for section in found:
        if section.title not in BY_TITLE:
            fix = f"Use the contract's headings: {', '.join(ORDER)}."
            wrong = f"section “{section.title}” is not in the contract"
            yield Problem(page.path, section.line, wrong, fix)
        elif (
            not BY_TITLE[section.title].generated and not "".join(section.lines).strip()
        ):
            wrong = f"section “{section.title}” is empty"
            yield Problem(page.path, section.line, wrong, "Write it; it is required.")
    for one, two in pairwise(section for section in found if section.title in ORDER):
        if ORDER.index(one.title) >= ORDER.index(two.title):
            wrong = f"section “{two.title}” comes after “{one.title}”"
            fix = f"Move it: the order is {', '.join(ORDER)}."
            yield Problem(page.path, two.line, wrong, fix)


def wanted_id(section: Section, page: Page) -> str:
    """Return the id that a heading should have: its own, or one made of its words."""
    contract = BY_TITLE.get(section.title)
    if contract and (isinstance(page, Pattern) or not section.id):
        return contract.id
    slug = re.sub(r"[^a-z0-9]+", "-", section.title.lower()).strip("-")
    return section.id or slug


@page_rule
def heading_ids(page: Page) -> Iterator[Problem]:
    """Every heading has an explicit id, so links to it survive an edit."""
    for section in page.sections:
        wanted = wanted_id(section, page)
        if section.level and section.id != wanted:
            has = f"has the id `{section.id}`" if section.id else "has no explicit id"
            wrong = f"heading “{section.title}” {has}"
            fix = f"Write `{{ #{wanted} }}` after it, or run `make fix`."
            yield Problem(page.path, section.line, wrong, fix)


@front_matter_rule
@limits(f"The limits in words: {WORDS}")
def word_budgets(page: Pattern) -> Iterator[Problem]:
    """First screen, whole page and some sections keep to their budgets.

    The first screen is what stands above “You already use it”, with title, summary and
    symptoms. Headings, tables and text in folds and tabs count. Code, outputs, and what
    front matter adds below the first screen do not.
    """
    counted = section_words(page)
    lines = {section.id: section.line for section in page.sections}
    first_screen = ["", *(section.id for section in SECTIONS if section.first_screen)]
    spent = [
        ("the first screen", 1, (0, FIRST_SCREEN_WORDS), first_screen),
        ("the page", 1, PAGE_WORDS, list(counted)),
    ]
    for section in SECTIONS:
        if section.words:
            line = lines.get(section.id, 1)
            spent.append((f"section #{section.id}", line, section.words, [section.id]))
    for what, line, (least, most), ids in spent:
        count = sum(counted.get(name, 0) for name in ids)
        if count > most:
            wrong = f"{what} has {count} words, and the limit is {most}"
            fix = f"Cut {count - most}.{_largest(counted, ids)}"
            yield Problem(page.path, line, wrong, fix)
        elif count < least:
            wrong = f"{what} has {count} words, and {least} is the fewest"
            fix = "Explain more: each term at its first use, a reason for each rule."
            yield Problem(page.path, line, wrong, fix)


def _largest(counted: dict[str, int], ids: list[str]) -> str:
    """Say where most words stand, if there is a choice."""
    named = sorted(filter(None, ids), key=lambda name: -counted.get(name, 0))
    parts = [f"#{name} ({counted.get(name, 0)})" for name in named[:LARGEST]]
    return f" Most stand in {', '.join(parts)}." if len(named) > 1 else ""


@front_matter_rule
def definition_comes_first(page: Pattern) -> Iterator[Problem]:
    """“In plain words” begins by saying what the pattern is."""
    title = page.meta.title
    # A title in the plural, such as “Callbacks”, may be defined by one of them.
    singular = re.sub(r"(?<=[^s])s$", "", title)
    names = "|".join(re.escape(name) for name in (title, singular))
    defined = re.compile(rf"(an? |the )?\**({names})\** (is|are) ", re.IGNORECASE)
    verb = "is" if singular == title else "are"
    for section in page.sections:
        if section.id != PLAIN_WORDS.id:
            continue
        if not defined.match(" ".join(section.lines).strip()):
            wrong = f"“{PLAIN_WORDS.title}” does not begin with a definition"
            one = f"{'An' if singular[0] in 'AEIOU' else 'A'} {singular.lower()}"
            fix = f"Begin with “{title} {verb} …”, or “{one} is …”."
            yield Problem(page.path, section.line, wrong, fix)


@pattern_rule
@limits(f"The limits: {POINTS}")
def points(page: Pattern) -> Iterator[Problem]:
    """Lists have as many points as the contract allows."""
    for section in page.sections:
        contract = BY_TITLE.get(section.title)
        if not contract or not contract.points:
            continue
        count = sum(bool(POINT.match(line)) for line in section.lines)
        least, most = contract.points
        if not least <= count <= most:
            wrong = f"section “{section.title}” has {count} points"
            marks = "each a line that starts with `- ` or `1. `"
            fix = f"Give it {least} to {most}, {marks}."
            yield Problem(page.path, section.line, wrong, fix)
