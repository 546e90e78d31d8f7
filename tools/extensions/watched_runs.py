"""Puts the picture of a pattern's two runs onto its page: who calls whom.

`tools/commands/record.py` runs the package's *before* and *after* when the site is
built, and `runner/build/pictures.mjs` draws them. Here is only what finds the files:
the picture is part of the page's HTML, so it needs no script.
"""

from pathlib import Path

from tools.pages.page import Pattern
from tools.pages.recordings import RECORDINGS


def picture(page: Pattern) -> list[str]:
    """Return the picture of a page; nothing while its runs are not recorded.

    `make serve` shows a new page before there is a recording. That each page of the
    built site has its picture is a test's (`tests/site/test_watched_runs.py`).
    """
    drawn = RECORDINGS / f"{page.folder.name}.html"
    return ["", drawn.read_text(encoding="utf-8"), ""] if drawn.is_file() else []


def diagrams(name: str) -> list[Path]:
    """Return the files that have the same as text of Mermaid.

    Args:
        name: The page's name: `error-isolation`.
    """
    package = name.replace("-", "_")
    files = (RECORDINGS / f"{package}.{side}.mmd" for side in ("before", "after"))
    return [file for file in files if file.is_file()]
