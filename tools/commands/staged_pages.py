"""Runs the rules for pages on those that some files belong to, in under a second.

    python -m tools.commands.staged_pages docs/learn.md snippets/protocol/after.py

A hook before a commit calls it with the files of the commit. `make check-text` runs the
rules on all pages, by the tests, which say the same.
"""

import sys
from collections.abc import Iterable

from tools.pages.page import Page, Pattern
from tools.pages.paths import ROOT
from tools.pages.patterns import all_pages
from tools.rules import package_rules
from tools.rules.rule import PAGE_RULES, PATTERN_RULES


def pages_of(files: Iterable[str]) -> list[Page]:
    """Return the pages that are among the files, or whose package has one of them."""
    paths = {(ROOT / file).resolve() for file in files}
    folders = {path.parent for path in paths}
    return [
        page
        for page in all_pages()
        if page.path.resolve() in paths
        or (isinstance(page, Pattern) and page.folder.resolve() in folders)
    ]


def problems(files: Iterable[str]) -> list[str]:
    """Return what the rules find wrong with the pages of these files."""
    found = [str(one) for one in package_rules.unpaired_packages()]
    for page in pages_of(files):
        for rule in PAGE_RULES:
            found += map(str, rule(page))
        if isinstance(page, Pattern):
            for pattern_rule in PATTERN_RULES:
                found += map(str, pattern_rule(page))
    return found


if __name__ == "__main__":
    wrong = problems(sys.argv[1:])
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)
