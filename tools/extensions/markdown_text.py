"""Pieces of Markdown that generated text is made of."""

import html
import posixpath
import re
from collections.abc import Iterable

from tools.pages.page import Pattern

# The address of a Markdown link that begins with neither a scheme nor the host's root.
RELATIVE = re.compile(r"\]\((?!\w+:|/)([^)\s]+)")
LOOKS_LIKE_A_LOG = re.compile(r"^[\w.]+(Error|Exception|Warning|Interrupt|Exit)\b")


def verbatim(text: str) -> str:
    r"""Escape what Markdown would take for markup.

    >>> print(verbatim("__enter__, or <b>"))
    \_\_enter\_\_, or &lt;b&gt;
    """
    return re.sub(r"([\\`*_{}\[\]])", r"\\\1", html.escape(text, quote=False))


def quote(symptom: str) -> str:
    """Write a log line as code, and other words in quotation marks."""
    if not LOOKS_LIKE_A_LOG.match(symptom):
        return f"“{verbatim(symptom)}”"
    return code(symptom)


def code(text: str) -> str:
    """Write a text as code, whatever it holds."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def link(pattern: Pattern, folder: str) -> str:
    """Link a pattern's page from a page in `folder`, which is counted from `docs/`."""
    target = posixpath.relpath(pattern.source, folder or ".")
    return f"[{pattern.meta.title}]({target})"


def moved(text: str, page: Pattern, folder: str) -> str:
    """Return a page's text with links that lead to the same places from `folder`."""

    def target(found: re.Match[str]) -> str:
        address = posixpath.join(posixpath.dirname(page.source), found[1])
        if found[1].startswith("#"):
            address = page.source + found[1]
        return f"]({posixpath.relpath(address, folder or '.')}"

    return RELATIVE.sub(target, text)


def side_by_side(pair: Iterable[Pattern], folder: str) -> str:
    """Link the page that compares patterns, with these chosen."""
    page = posixpath.relpath("compare.md", folder or ".")
    both = list(pair)
    names = ",".join(pattern.name for pattern in both)
    # A list of links would hold these words once for each pair.
    label = " and ".join(pattern.meta.title for pattern in both)
    return (
        f"[Side by side]({page}?patterns={names}#compare)"
        f'{{: aria-label="Side by side: {label}" }}'
    )
