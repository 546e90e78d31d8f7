"""Finds the cells of a page in its Markdown: a listing and the output below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tools.pages.markdown_source import Fence, Section, fences, sections
from tools.pages.paths import CONTENT


@dataclass(frozen=True)
class Cell:
    """A listing of a whole file and the output fence that follows it.

    Attributes:
        listing: The fence that includes the file.
        output: The fence of what the file prints.
        section: The title of the section that it is in.
    """

    listing: Fence
    output: Fence
    section: str

    @property
    def path(self) -> str:
        """The file, as pages write it: `snippets/protocol/before.py`."""
        return self.listing.included or ""

    @property
    def runs(self) -> bool:
        """Whether a browser can run it."""
        return "run" in self.listing.classes

    @property
    def exit(self) -> int:
        """The exit code that the page states."""
        return int(self.output.options.get("data-exit", "0"))

    @property
    def text(self) -> str:
        """The output that the page shows."""
        return "\n".join(self.output.body)

    @property
    def folded(self) -> bool:
        """Whether the page hides it in a fold, as it does a solution."""
        return any(block.kind == "???" for block in self.listing.blocks)

    @property
    def label(self) -> str:
        """The title of the innermost fold, or else of the innermost tab."""
        titles = {block.kind: block.title for block in self.listing.blocks}
        return titles.get("???") or titles.get("===", "")


def find_cells(lines: list[str], first_line: int = 1) -> Iterator[Cell]:
    """Yield the cells of a page's Markdown, from top to bottom.

    Args:
        lines: Markdown, one line an item.
        first_line: The number of the first of them.
    """
    headings = [x for x in sections(lines, first_line) if x.level == 2]
    for listing, output in pairwise(fences(lines, first_line)):
        if listing.included and "output" in output.classes:
            yield Cell(listing, output, _last_before(headings, listing.line))


def check_of(path: str, content: Path = CONTENT) -> str:
    """Return the check of an exercise's file; an empty text if it has none."""
    check = path.replace("/exercise.py", "/check.py")
    return check if check != path and (content / check).is_file() else ""


def _last_before(headings: list[Section], line: int) -> str:
    above = [section.title for section in headings if section.line < line]
    return above[-1] if above else ""
