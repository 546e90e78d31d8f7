"""Python-Markdown extension: unmarks the tokens of Python that have no color.

A highlighter marks every name, space and parenthesis. On a page of this site that was
half of all elements, and the editor tells none of these tokens apart.
"""

import re

from tools.extensions.html_change import HtmlChange

# Pygments' short names: punctuation, names, operators, white space, built-in names and
# types, decorators, errors, modules, magic variables, braces in an f-string.
PLAIN = ("p", "n", "o", "w", "nb", "bp", "nd", "ne", "nn", "vm", "si")
LISTING = re.compile(r'<div[^>]* class="language-python[^"]*">.*?</div>', re.DOTALL)
TOKEN = re.compile(rf'<span class="(?:{"|".join(PLAIN)})">([^<]*)</span>')
# The letter before a string has the string's color.
PREFIX = re.compile(r'<span class="sa">(\w+)</span>(<span class="s\w">)')


def unmark_plain(html: str) -> str:
    """Return the HTML of a page with fewer elements and the same words."""
    return LISTING.sub(lambda listing: merge_tokens(listing[0]), html)


def merge_tokens(listing: str) -> str:
    """Merge what looks alike in the HTML of a listing.

    Examples:
        >>> merge_tokens('<span class="n">a</span> <span class="o">=</span>')
        'a ='
    """
    return PREFIX.sub(r"\2\1", TOKEN.sub(r"\1", listing))


def makeExtension() -> HtmlChange:
    """Make the extension; Python-Markdown looks for this name."""
    return HtmlChange("plain_tokens", unmark_plain)
