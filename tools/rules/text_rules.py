"""Rules for the words of a page."""

import re
from collections.abc import Iterator

from tools.contract import BANNED_WORDS
from tools.pages.markdown_source import fenced_lines
from tools.pages.page import Page, Pattern
from tools.rules.rule import Problem, page_rule, pattern_rule

BANNED = re.compile(rf"\b({'|'.join(BANNED_WORDS)})\b", re.IGNORECASE)


@page_rule
def plain_words(page: Page) -> Iterator[Problem]:
    """Prose does without the words that make a reader feel slow."""
    fenced = fenced_lines(page.fences)
    for number, line in enumerate(page.text.splitlines(), 1):
        if number not in fenced and (found := BANNED.search(line)):
            fix = "Remove the word; the sentence stands without it."
            yield Problem(page.path, number, f"“{found[0]}” in prose", fix)


def todo_left(line: str) -> str:
    """Say what a TODO of the template wants.

    >>> todo_left('summary: "TODO: what it does."')
    'a TODO is left (what it does)'
    """
    wants = line.partition("TODO")[2].strip(" :.\"'-)")
    return f"a TODO is left ({wants})" if wants else "a TODO is left"


@pattern_rule
def nothing_left_to_do(page: Pattern) -> Iterator[Problem]:
    """No TODO of the template is left on the page."""
    for number, line in enumerate(page.text.splitlines(), 1):
        if "TODO" in line:
            fix = "Write what it asks for, or delete it."
            yield Problem(page.path, number, todo_left(line), fix)
