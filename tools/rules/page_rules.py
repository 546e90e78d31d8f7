"""Rules for the text of a page: front matter, sections, words, fences."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tools.pages import front_matter
from tools.pages.markdown_source import fenced_lines
from tools.pages.page import Page, Pattern
from tools.pages.patterns import all_patterns
from tools.pages.prose import section_words
from tools.rules.rule import Problem, page_rule, pattern_rule

# The contract: headings in order. What follows a bar is generated.
SECTIONS = [
    "You have this problem if",
    "Use when",
    "Avoid when",
    "You already use it",
    "See it break, see it fixed",
    "What changed",
    "How it works",
    "What it does not promise",
    "In a real library",
    "You have overdone it if",
    "Exercise",
    "Testing code that uses it",
    "Related",
    "References",
]
IDS = {
    title: re.sub(r"[^a-z]+", "-", title.split(",")[0].lower()) for title in SECTIONS
}
# Sections that generated text fills; the page may leave them empty.
FILLED = {"You have this problem if", "You already use it", "Related"}
POINTS = {
    "Use when": 3,
    "Avoid when": 3,
    "What it does not promise": 3,
    "You have overdone it if": 3,
    "References": 6,
}
FIRST_SCREEN = [
    "",
    "you-have-this-problem-if",
    "use-when",
    "avoid-when",
    "simpler-first",
    "you-already-use-it",
]
BUDGETS = {"what-changed": 80, "how-it-works": 120, "testing-code-that-uses-it": 60}
BANNED = re.compile(r"\b(simply|just|easily|obviously)\b", re.IGNORECASE)


@pattern_rule
def schema(page: Pattern) -> Iterator[Problem]:
    """Front matter has the schema's keys, and no others."""
    if page.text.startswith("---\n") and not page.front_matter:
        mend = "Put `---` on a line of its own between front matter and text."
        yield Problem(page.path, 1, "no `---` line closes the front matter", mend)
        return
    for line, wrong in front_matter.errors(page.front_matter):
        mend = "Mend the front matter; tools/pages/front_matter.py describes each key."
        yield Problem(page.path, line + 1, wrong, mend)


@pattern_rule
def section_order(page: Pattern) -> Iterator[Problem]:
    """The sections of the contract, each once, in order, none empty."""
    found = [section for section in page.sections if section.level == 2]
    titles = [section.title for section in found]
    for title in SECTIONS:
        if title not in titles:
            mend = f"Add `## {title} {{ #{IDS[title]} }}` and fill it."
            yield Problem(page.path, 1, f"section “{title}” is missing", mend)
    for section in found:
        if section.title not in SECTIONS:
            mend = f"Use the contract's headings: {', '.join(SECTIONS)}."
            wrong = f"section “{section.title}” is not in the contract"
            yield Problem(page.path, section.line, wrong, mend)
        elif section.title not in FILLED and not any(x.strip() for x in section.lines):
            wrong = f"section “{section.title}” is empty"
            yield Problem(page.path, section.line, wrong, "Write it; it is required.")
    known = [section for section in found if section.title in SECTIONS]
    for one, two in pairwise(known):
        if SECTIONS.index(one.title) >= SECTIONS.index(two.title):
            wrong = f"section “{two.title}” comes after “{one.title}”"
            mend = f"Move it: the order is {', '.join(SECTIONS)}."
            yield Problem(page.path, two.line, wrong, mend)


@page_rule
def heading_ids(page: Page) -> Iterator[Problem]:
    """Every heading has an explicit id, so links to it survive an edit."""
    for section in page.sections:
        expected = IDS.get(section.title)
        wrong = f"heading “{section.title}” has no explicit id"
        if section.level and not section.id:
            slug = expected or re.sub(r"[^a-z0-9]+", "-", section.title.lower())
            yield Problem(
                page.path, section.line, wrong, f"Write `{{ #{slug} }}` after it."
            )
        elif expected and section.id != expected and isinstance(page, Pattern):
            wrong = f"heading “{section.title}” has the id `{section.id}`"
            yield Problem(page.path, section.line, wrong, f"Its id is `#{expected}`.")


@pattern_rule
def word_budgets(page: Pattern) -> Iterator[Problem]:
    """First screen, whole page and three sections keep to their budgets."""
    if not page.is_readable:
        return  # the rule `schema` says why
    counted = section_words(page)
    lines = {section.id: section.line for section in page.sections}
    spent = {
        ("the first screen", 1, 130): sum(counted.get(key, 0) for key in FIRST_SCREEN),
        ("the page", 1, 800): sum(counted.values()),
    }
    for key, limit in BUDGETS.items():
        spent[f"section #{key}", lines.get(key, 1), limit] = counted.get(key, 0)
    for (what, line, limit), count in spent.items():
        if count > limit:
            wrong = f"{what} has {count} words, and the limit is {limit}"
            yield Problem(page.path, line, wrong, f"Cut {count - limit}.")


@pattern_rule
def points(page: Pattern) -> Iterator[Problem]:
    """Lists have one point at least, and no more than the contract allows."""
    for section in page.sections:
        if (limit := POINTS.get(section.title)) is None:
            continue
        count = sum(line.startswith("- ") for line in section.lines)
        if not 1 <= count <= limit:
            wrong = f"section “{section.title}” has {count} points"
            mend = f"Give it one to {limit}, each a line that starts with `- `."
            yield Problem(page.path, section.line, wrong, mend)


@pattern_rule
def relations_exist(page: Pattern) -> Iterator[Problem]:
    """A relation leads to a pattern page."""
    if not page.is_readable:
        return  # the rule `schema` says why
    names = {one.name for one in all_patterns(page.content)}
    for relation in page.meta.relations:
        if relation.to not in names:
            wrong = f"relation to `{relation.to}`, which has no page"
            others = ", ".join(sorted(names - {page.name}))
            mend = (
                f"Name one of: {others}."
                if others
                else "Remove it: no page is there yet."
            )
            text = page.text.splitlines()
            line = next(
                (n for n, x in enumerate(text, 1) if f"to: {relation.to}" in x), 1
            )
            yield Problem(page.path, line, wrong, mend)


@page_rule
def fence_language(page: Page) -> Iterator[Problem]:
    """Every fence names its language."""
    for fence in page.fences:
        if not fence.language:
            mend = "Write it after the ticks: ```python, or ```text for output."
            yield Problem(page.path, fence.line, "fence without a language", mend)


@page_rule
def no_line_numbers(page: Page) -> Iterator[Problem]:
    """No fence points at line numbers: they rot when the file changes."""
    for fence in page.fences:
        if found := {"hl_lines", "linenums", "linestart"} & set(fence.options):
            mend = "Remove it, and say in a sentence which line you mean."
            yield Problem(page.path, fence.line, f"fence uses {min(found)}", mend)


@page_rule
def plain_words(page: Page) -> Iterator[Problem]:
    """Prose does without the words that make a reader feel slow."""
    fenced = fenced_lines(page.fences)
    for number, line in enumerate(page.text.splitlines(), 1):
        if number not in fenced and (found := BANNED.search(line)):
            mend = "Remove the word; the sentence stands without it."
            yield Problem(page.path, number, f"“{found[0]}” in prose", mend)


@pattern_rule
def nothing_left_to_do(page: Pattern) -> Iterator[Problem]:
    """No TODO of the template is left on the page."""
    for number, line in enumerate(page.text.splitlines(), 1):
        if "TODO" in line:
            mend = "Write what it asks for, or delete it."
            yield Problem(page.path, number, "a TODO is left", mend)


@pattern_rule
def diagram_size(page: Pattern) -> Iterator[Problem]:
    """A diagram has at most seven boxes."""
    for fence in page.fences:
        if fence.language == "mermaid":
            source = "\n".join(x for x in fence.body[1:] if not x.startswith("%%"))
            bare = re.sub(r"\|[^|]*\||\[[^\]]*\]|\{[^}]*\}|\([^)]*\)", " ", source)
            boxes = set(re.findall(r"[A-Za-z_]\w*", bare)) - {
                "flowchart",
                "LR",
                "TB",
                "TD",
            }
            if len(boxes) > 7:
                wrong = f"diagram has {len(boxes)} boxes"
                yield Problem(page.path, fence.line, wrong, "Keep to seven at most.")
