"""Knows what each served page was made of, so that only what changed is built again."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from tools.contract import COMPARED, REFERENCES
from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT, ROOT
from tools.pages.patterns import all_pages, all_patterns

# What every page is made of, beside its own text.
SHARED = ("mkdocs.yml", "mkdocs.serve.yml", "CONTRIBUTING.md", "includes", "overrides")
LISTING = re.compile(r"^<!-- [a-z-]+ -->$", re.MULTILINE)
TAGS = "<!-- material/tags"

Made = tuple[object, ...]


def digest(paths: Iterable[Path]) -> str:
    """Return a digest of the names and the bytes of files."""
    found = hashlib.sha256()
    for path in sorted(paths):
        found.update(f"{path}\0{path.stat().st_size}\0".encode())
        found.update(path.read_bytes())
    return found.hexdigest()


def files_below(*names: Path) -> list[Path]:
    """Return the files that a build reads below folders, those of the runtime aside."""
    found = []
    for name in names:
        below = name.rglob("*") if name.is_dir() else [name]
        found += [path for path in below if path.is_file() and not _is_made(path)]
    return found


def _is_made(path: Path) -> bool:
    """Tell whether a build or Python makes a file itself; some of them are large."""
    parts = path.parts
    return "__pycache__" in parts or any(part.startswith("python-") for part in parts)


def everything(content: Path = CONTENT) -> str:
    """Return a digest of all that the site is made of."""
    shared = [ROOT / name for name in SHARED]
    return digest(files_below(*shared, content / "docs", content / "snippets"))


class ServedPages:
    """What the pages of the site were made of when they were built last."""

    def __init__(self, content: Path = CONTENT) -> None:
        self.content = content
        self._built: dict[str, Made] = {}
        self._now: dict[str, Made] = {}
        self.titles: dict[str, str] = {}

    def look(self) -> None:
        """Find out what the pages are made of now."""
        shared = [path for name in SHARED for path in files_below(ROOT / name)]
        theme = digest(path for path in shared if "assets" not in path.parts)
        pages, patterns = all_pages(self.content), all_patterns(self.content)
        names = tuple(page.source for page in pages)
        stated = tuple(page.front_matter for page in patterns)
        listed = tuple(_listed(page) for page in patterns)
        self._now = {}
        for page in pages:
            made: Made = (theme, names, page.text)
            if isinstance(page, Pattern):
                package = (
                    digest(files_below(page.folder)) if page.folder.is_dir() else ""
                )
                made = (*made, stated, package)
                self._now[page.reference] = (theme, names, package, page.front_matter)
            elif TAGS in page.text:
                # It names the pages that are read in the same build: all, if these are.
                made = (*made, stated)
            elif LISTING.search(page.text):
                made = (*made, stated, listed)
            self._now[page.source] = made

    @property
    def sources(self) -> list[str]:
        """The files of all pages, as MkDocs names them, those of the reference too."""
        return list(self._now)

    def is_changed(self, source: str) -> bool:
        """Tell whether a page is made of something else than when it was built."""
        return source not in self._now or self._now[source] != self._built.get(source)

    def keep(self) -> None:
        """Note that all pages are built as they are now."""
        self._built = self._now


def _listed(page: Pattern) -> tuple[str, ...]:
    """Return what lists show of a page, beside what its front matter states."""
    shown = {section.id for section in (*COMPARED, REFERENCES)}
    return tuple("\n".join(one.lines) for one in page.sections if one.id in shown)


def of_source(source: str, content: Path = CONTENT) -> Page | None:
    """Return the page of a file, as MkDocs names it; None if it is generated."""
    return next((page for page in all_pages(content) if page.source == source), None)
