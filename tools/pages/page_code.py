"""Finds the code that a page shows, for the tests that run it."""

from pathlib import Path

from tools.pages.markdown_source import Fence
from tools.pages.page import Pattern
from tools.pages.paths import CONTENT, shown_path
from tools.pages.patterns import all_patterns


def page_code(name: str, title: str, content: Path = CONTENT) -> list[str]:
    """Return the Python that stands on a pattern's page below a title, in order.

    These are the plain `python` fences. A listing that includes a file is left out:
    a test imports the file.

    Args:
        name: The page: `error-isolation`.
        title: The id or the words of a heading, whose code ends at the next heading;
            or the title of a tab, a fold or a note.
        content: The folder of the `docs/` that has the page.

    Raises:
        LookupError: If there is no such page, or no code below such a title.
    """
    pages = {page.name: page for page in all_patterns(content)}
    if name not in pages:
        raise LookupError(f"No page is named {name}: there are {', '.join(pages)}.")
    page = pages[name]
    found = [
        (_titles(page, fence), "".join(f"{line}\n" for line in fence.body))
        for fence in page.fences
        if fence.info.strip() == "python" and not fence.included
    ]
    if code := [code for titles, code in found if title in titles]:
        return code
    known = dict.fromkeys(each for titles, _ in found for each in titles)
    raise LookupError(
        f"{shown_path(page.path)}: no python fence stands below {title!r}. "
        f"There is one below {', '.join(map(repr, known)) or 'no title'}."
    )


def _titles(page: Pattern, fence: Fence) -> list[str]:
    """Return what a fence can be found by."""
    above = [section for section in page.sections if section.line < fence.line]
    blocks = [block.title for block in fence.blocks]
    return [*filter(None, [above[-1].id, above[-1].title, *blocks])]
