"""A page of the site: its source, and what can be read off it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

import yaml

from tools.pages.cell_source import Cell, find_cells
from tools.pages.front_matter import FrontMatter, errors
from tools.pages.markdown_source import (
    Fence,
    Section,
    fences,
    list_items,
    sections,
    split_front_matter,
)
from tools.pages.paths import CONTENT, shown_path


class PageError(Exception):
    """A page states something that cannot be built."""


@dataclass(frozen=True)
class Page:
    """A page of `docs/`.

    Attributes:
        path: The file.
        text: Its source; the file's own unless a test gives another.
        content: The folder whose `docs/` and `snippets/` it belongs to.
    """

    path: Path
    text: str
    content: Path = CONTENT

    @property
    def name(self) -> str:
        """The file's name: `error-isolation`."""
        return self.path.stem

    @property
    def source(self) -> str:
        """The file, from `docs/`: `patterns/structural/protocol.md`."""
        return self.path.relative_to(self.content / "docs").as_posix()

    @property
    def url(self) -> str:
        """The page's address on the site: `/patterns/structural/protocol/`."""
        source = PurePosixPath("/", self.source)
        folder = source.parent if self.name == "index" else source.with_suffix("")
        return f"{folder}/".replace("//", "/")

    @property
    def title(self) -> str:
        """The heading of the whole page."""
        return next((x.title for x in self.sections if x.level == 1), "")

    @cached_property
    def front_matter(self) -> str:
        """The YAML at the page's head."""
        return split_front_matter(self.text)[0]

    def line_of(self, text: str) -> int:
        """Return the number of the first line that holds `text`; 1 if none does."""
        numbered = enumerate(self.text.splitlines(), 1)
        return next((number for number, line in numbered if text in line), 1)

    @cached_property
    def sections(self) -> list[Section]:
        """The page's sections; the first is what stands before any heading."""
        _, lines, first = split_front_matter(self.text)
        return sections(lines, first)

    def points(self, section: str) -> list[str]:
        """Return the points of a section; without it, which a rule reports, none."""
        found = (part for part in self.sections if part.id == section)
        return [point for part in found for point in list_items(part.lines)]

    @cached_property
    def fences(self) -> list[Fence]:
        """The page's fences, those in tabs and folds too."""
        return list(fences(self.text.splitlines()))

    @cached_property
    def cells(self) -> list[Cell]:
        """The page's cells, those in tabs and folds too."""
        _, lines, first = split_front_matter(self.text)
        return list(find_cells(lines, first))


@dataclass(frozen=True)
class Pattern(Page):
    """A page of `docs/patterns/<family>/` and its package in `snippets/`."""

    @property
    def family(self) -> str:
        """The folder: `structural`."""
        return self.path.parent.name

    @property
    def package(self) -> str:
        """The package, as pages write it: `snippets/protocol`."""
        return f"snippets/{self.name.replace('-', '_')}"

    @property
    def folder(self) -> Path:
        """The package's folder."""
        return self.content / self.package

    @property
    def reference(self) -> str:
        """The page of the package in the API reference, from `docs/`."""
        return f"reference/{self.package}/index.md"

    @property
    def title(self) -> str:
        """The title that the front matter states."""
        return self.meta.title

    @cached_property
    def problems(self) -> list[tuple[int, str]]:
        """What the schema finds wrong with the front matter, as (line, message)."""
        return [(line + 1, wrong) for line, wrong in errors(self.front_matter)]

    @property
    def is_readable(self) -> bool:
        """Whether the schema accepts the front matter, so that `meta` can be read."""
        return not self.problems

    @cached_property
    def meta(self) -> FrontMatter:
        """The checked front matter.

        Raises:
            PageError: If the schema refuses it.
        """
        if self.problems:
            line, wrong = self.problems[0]
            where = f"{shown_path(self.path)}:{line}"
            raise PageError(f"{where}: {wrong}. Fix the front matter.")
        return FrontMatter.model_validate(yaml.safe_load(self.front_matter) or {})
