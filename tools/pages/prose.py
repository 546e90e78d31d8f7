"""Counts the words of prose, the way a reader meets them."""

import re

from tools.contract import ALREADY_USED, PROBLEM, SIMPLER
from tools.pages.markdown_source import fenced_lines, fences
from tools.pages.page import Pattern

NOT_PROSE = re.compile(
    r"\]\([^)]*\)"  # where a link leads
    r"|\{[^}]*\}"  # attribute lists
    r"|<[^>]*>"  # HTML
    r"|^ *(?:={3}|\?{3}|!{3}).*$"  # heads of tabs and folds
    r"|[#*|_\[\]]",
    re.MULTILINE,
)


def words(lines: list[str]) -> int:
    """Count the words of Markdown lines, fences left out.

    >>> words(["## Use when { #use-when }", "- Two [fakes](a.md).", "```", "x", "```"])
    4
    """
    inside = fenced_lines(fences(lines, 0))
    text = "\n".join(line for n, line in enumerate(lines) if n not in inside)
    return len(re.findall(r"\w[\w'’.-]*", NOT_PROSE.sub(" ", text)))


def section_words(page: Pattern) -> dict[str, int]:
    """Count the words of each section by id, generated ones included.

    The title and summary are under the empty id.
    """
    meta = page.meta
    counted = {s.id or "": words([s.title, *s.lines]) for s in page.sections}
    generated = {
        "": [meta.title, meta.summary],
        PROBLEM.id: meta.symptoms,
        SIMPLER.id: [SIMPLER.title, meta.simpler],
        ALREADY_USED.id: [meta.analogy],
    }
    for section, lines in generated.items():
        counted[section] = counted.get(section, 0) + words(list(lines))
    return counted
