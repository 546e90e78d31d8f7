"""Python-Markdown extension: lists of Python with as few elements as their colors take.

A highlighter marks every name, space and parenthesis. On a page of this site that was
half of all elements, and the editor tells none of these tokens apart. What has a color
is an element in the page's first listing alone; the others say in an attribute which
tokens to color, and runner/src/page/coloring.ts does that when a reader comes near.
"""

import html
import re

from tools.extensions.html_change import HtmlChange

# Pygments' short names: punctuation, names, operators, white space, built-in names and
# types, decorators, errors, modules, magic variables, braces in an f-string.
PLAIN = ("p", "n", "o", "w", "nb", "bp", "nd", "ne", "nn", "vm", "si")
LISTING = re.compile(r'<div[^>]* class="language-python[^"]*">.*?</div>', re.DOTALL)
TOKEN = re.compile(rf'<span class="(?:{"|".join(PLAIN)})">([^<]*)</span>')
# The letter before a string has the string's color.
PREFIX = re.compile(r'<span class="sa">(\w+)</span>(<span class="s\w">)')
# What the highlighter puts before the code.
EMPTY = re.compile(r"(<pre[^>]*>)<span></span>")
# Neighbors of one color: the lines of a docstring.
ALIKE = re.compile(
    r'<span class="(\w+)">([^<]*)</span>((?:\s*<span class="\1">[^<]*</span>)+)'
)
COLORED = re.compile(r'<span class="(\w+)">([^<]*)</span>')
CODE = re.compile(r"<code>(.*?)</code>", re.DOTALL)


def unmark_plain(page: str) -> str:
    """Return the HTML of a page with fewer elements and the same words."""
    first = LISTING.search(page)
    if not first:
        return page
    rest = LISTING.sub(
        lambda one: name_tokens(merge_tokens(one[0])), page[first.end() :]
    )
    return page[: first.start()] + merge_tokens(first[0]) + rest


def merge_tokens(listing: str) -> str:
    """Merge what looks alike in the HTML of a listing.

    Examples:
        >>> merge_tokens('<span class="n">a</span> <span class="o">=</span>')
        'a ='
        >>> merge_tokens('<span class="k">not</span> <span class="k">in</span>')
        '<span class="k">not in</span>'
    """
    plain = PREFIX.sub(r"\2\1", TOKEN.sub(r"\1", EMPTY.sub(r"\1", listing)))
    return ALIKE.sub(_merged, plain)


def _merged(run: re.Match[str]) -> str:
    others = COLORED.sub(r"\2", run[3])
    return f'<span class="{run[1]}">{run[2]}{others}</span>'


def name_tokens(listing: str) -> str:
    """Name the colored tokens of a listing in an attribute, and leave no element there.

    Examples:
        >>> name_tokens('<code>if <span class="k">not</span> done:</code>')
        '<code data-tokens="k 3 3">if not done:</code>'
    """
    return CODE.sub(_named, listing)


def _named(code: re.Match[str]) -> str:
    tokens: list[str] = []
    end = 0
    for token in COLORED.finditer(code[1]):
        tokens += [token[1], _length(code[1][end : token.start()]), _length(token[2])]
        end = token.end()
    plain = COLORED.sub(r"\2", code[1])
    return (
        f'<code data-tokens="{" ".join(tokens)}">{plain}</code>' if tokens else code[0]
    )


def _length(text: str) -> str:
    """Count as JavaScript does: an emoji is two."""
    return str(len(html.unescape(text).encode("utf-16-le")) // 2)


def makeExtension() -> HtmlChange:
    """Make the extension; Python-Markdown looks for this name."""
    return HtmlChange("plain_tokens", unmark_plain)
