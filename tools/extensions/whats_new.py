"""What the changelog tells readers: not what is for contributors alone."""

import posixpath
from pathlib import Path

from tools.pages.markdown_source import sections
from tools.pages.page import Pattern
from tools.pages.paths import ROOT

CHANGELOG = ROOT / "CHANGELOG.md"
# The heading of a part that is not for readers.
NOT_SHOWN = "For contributors"


def whats_new(
    patterns: list[Pattern], folder: str, changelog: Path = CHANGELOG
) -> list[str]:
    """Return the releases, newest first, each with what it brought to readers.

    Args:
        patterns: Not needed: the changelog names the patterns itself.
        folder: Where the page is, from `docs/`.
        changelog: The file that is read.
    """
    del patterns
    out, release = list[str](), ""
    for part in sections(changelog.read_text(encoding="utf-8").splitlines()):
        if part.level < 2 or part.title == NOT_SHOWN:
            continue
        name = part.title.split(" - ")[0].lower()
        if part.level == 2:
            release = name
        # Every release has its own "Added", and ids are unique on a page.
        anchor = f"version-{release}" if part.level == 2 else f"{release}-{name}"
        heading = f"{'#' * part.level} {part.title} {{ #{anchor.replace('.', '-')} }}"
        # The file names pages as the repository does, from its root.
        docs = posixpath.relpath(".", folder or ".")
        lines = [line.replace("](docs/", f"]({docs}/") for line in part.lines]
        out += [heading, *lines, ""]
    return out
