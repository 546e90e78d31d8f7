"""Python-Markdown extension: unmarks the tokens of Python that have no color.

A highlighter marks every name, space and parenthesis. On a page of this site that was
half of all elements, and the editor tells none of these tokens apart.
"""

import re
from typing import Any

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

# Pygments' short names: punctuation, names, operators, white space, built-in names and
# types, decorators, errors, modules, magic variables, braces in an f-string.
PLAIN = ("p", "n", "o", "w", "nb", "bp", "nd", "ne", "nn", "vm", "si")
LISTING = re.compile(r'<div[^>]* class="language-python[^"]*">.*?</div>', re.DOTALL)
TOKEN = re.compile(rf'<span class="(?:{"|".join(PLAIN)})">([^<]*)</span>')
# The letter before a string has the string's color.
PREFIX = re.compile(r'<span class="sa">(\w+)</span>(<span class="s\w">)')
# Once raw HTML (30), listings among it, is back in the page.
AFTER_RAW_HTML = 25


class PlainTokenPostprocessor(Postprocessor):
    """Leaves the text of a plain token in the place of its element."""

    def run(self, text: str) -> str:
        """Return the HTML `text` with fewer elements and the same words."""
        return LISTING.sub(lambda listing: merge_tokens(listing[0]), text)


def merge_tokens(listing: str) -> str:
    """Merge what looks alike in the HTML of a listing.

    Examples:
        >>> merge_tokens('<span class="n">a</span> <span class="o">=</span>')
        'a ='
    """
    return PREFIX.sub(r"\2\1", TOKEN.sub(r"\1", listing))


class PlainTokenExtension(Extension):
    """Registers the postprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the postprocessor to `md`."""
        plain = PlainTokenPostprocessor(md)
        md.postprocessors.register(plain, "plain_tokens", AFTER_RAW_HTML)


def makeExtension(**options: Any) -> PlainTokenExtension:
    """Make the extension; Python-Markdown looks for this name."""
    return PlainTokenExtension(**options)
