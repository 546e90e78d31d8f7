"""Tells an extension which page is being converted."""

from typing import Any, Protocol, cast

from markdown import Markdown


class _KnowsPage(Protocol):
    path: str


def current_page(md: Markdown) -> str | None:
    """Return the path from `docs/` of the page that `md` is converting.

    MkDocs tells it to its link resolver, Zensical to a preprocessor of its own;
    None for text that is no page, such as a docstring.
    """
    if "relpath" in md.treeprocessors:
        return str(cast(Any, md.treeprocessors["relpath"]).file.src_uri)
    for processor in md.preprocessors:
        if page := getattr(processor, "page", None):
            return cast(_KnowsPage, page).path
    return None
