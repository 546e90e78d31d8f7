"""Finds the pages of the site, pattern pages among them."""

from pathlib import Path

from tools.contract import FAMILIES
from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT

# Each page with the time of its last change. A build asks for all pages once a page,
# and must not read them anew each time; `make serve` sees what has changed.
_read: dict[Path, tuple[int, Page]] = {}


def read_page(path: Path, content: Path = CONTENT) -> Page:
    """Return the page at `path`, read anew if its file has changed.

    It is a pattern's if it is in `docs/patterns/<family>/`.
    """
    changed = path.stat().st_mtime_ns
    if path not in _read or _read[path][0] != changed:
        *folders, name = path.relative_to(content / "docs").parts
        is_pattern = len(folders) == 2 and folders[0] == "patterns"
        kind = Pattern if is_pattern and name != "index.md" else Page
        # The linter says so of a file that is not UTF-8.
        text = path.read_text(encoding="utf-8", errors="replace")
        _read[path] = changed, kind(path, text, content)
    return _read[path][1]


def all_pages(content: Path = CONTENT) -> list[Page]:
    """Return every page of `docs/`, sorted by path."""
    return [
        read_page(path, content) for path in sorted((content / "docs").rglob("*.md"))
    ]


def all_patterns(content: Path = CONTENT) -> list[Pattern]:
    """Return every pattern page: families as they are listed, then by title."""
    found = (content / "docs" / "patterns").glob("*/*.md")
    pages = (read_page(path, content) for path in found)
    return sorted((page for page in pages if isinstance(page, Pattern)), key=_place)


def _place(page: Pattern) -> tuple[int, str]:
    title = page.meta.title if page.is_readable else page.name
    # The linter says so of a family that is not listed.
    known = page.family in FAMILIES
    return FAMILIES.index(page.family) if known else len(FAMILIES), title.lower()
