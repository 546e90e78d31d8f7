"""Runs the rules on the pages that some files belong to, in a second.

    python -m tools.commands.staged_pages docs/learn.md snippets/protocol/after.py

A hook before a commit calls it with the files of the commit. `make rules` asks all.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from tools.commands.annotations import tell_problems
from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT, ROOT
from tools.pages.patterns import all_pages
from tools.rules.lint import page_problems
from tools.rules.rule import SITE_RULES, Problem


def pages_of(files: Iterable[Path]) -> list[Page]:
    """Return the pages that are among the files, or whose package has one of them."""
    paths = set(files)
    folders = {path.parent for path in paths}
    return [
        page
        for page in all_pages()
        if page.path in paths or (isinstance(page, Pattern) and page.folder in folders)
    ]


def problems(files: Iterable[str]) -> list[Problem]:
    """Return what the rules find wrong with the pages of these files.

    Rules about the whole site are asked, too: a page may break what another states.
    """
    pages = pages_of(ROOT / file for file in files)
    found = {one for page in pages for one in page_problems(page)}
    found |= {one for rule in SITE_RULES for one in rule(CONTENT)}
    return sorted(found, key=lambda one: (one.path, one.line, one.wrong))


if __name__ == "__main__":
    wrong = problems(sys.argv[1:])
    tell_problems(map(str, wrong))
    sys.exit(1 if wrong else 0)
