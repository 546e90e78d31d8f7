"""Finds the pattern pages and the package that goes with each."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml
from pydantic import ValidationError

from tools.pages.front_matter import FrontMatter, errors
from tools.pages.markdown_source import (
    Fence,
    Section,
    fences,
    sections,
    split_front_matter,
)

ROOT = Path(__file__).resolve().parents[2]
# The folder of `docs/` and `snippets/`. Tests of tools and runner build another one
# than the project's; mkdocs.yml reads the same variable.
CONTENT = ROOT / os.environ.get("CONTENT", ".")
DOCS = CONTENT / "docs"
SNIPPETS = CONTENT / "snippets"


class PageError(Exception):
    """A page states something that cannot be built."""


@dataclass(frozen=True)
class Pattern:
    """A page of `docs/patterns/<family>/` and its package in `snippets/`.

    Attributes:
        path: The page.
        text: Its source; the file's own unless a test gives another.
        content: The folder whose `docs/` and `snippets/` it belongs to.
    """

    path: Path
    text: str
    content: Path = CONTENT

    @classmethod
    def read(cls, path: Path, content: Path = CONTENT) -> "Pattern":
        """Read the page at `path`."""
        return cls(path, path.read_text(encoding="utf-8"), content)

    @property
    def name(self) -> str:
        """The name that page and package share: `error-isolation`."""
        return self.path.stem

    @property
    def family(self) -> str:
        """The folder: `structural`."""
        return self.path.parent.name

    @property
    def is_pattern(self) -> bool:
        """Whether it is a pattern's page, and not an index or another page."""
        return self.path.parent.parent.name == "patterns" and self.name != "index"

    @property
    def package(self) -> str:
        """The package, as pages write it: `snippets/protocol`."""
        return f"snippets/{self.name.replace('-', '_')}"

    @property
    def folder(self) -> Path:
        """The package's folder."""
        return self.content / self.package

    @property
    def url(self) -> str:
        """The page's path from `docs/`."""
        return self.path.relative_to(self.content / "docs").as_posix()

    @cached_property
    def front_matter(self) -> str:
        """The YAML at the page's head."""
        return split_front_matter(self.text)[0]

    @property
    def is_readable(self) -> bool:
        """Whether the schema accepts the front matter, so that `meta` can be read."""
        return not list(errors(self.front_matter))

    @cached_property
    def meta(self) -> FrontMatter:
        """The checked front matter.

        Raises:
            PageError: If the schema refuses it.
        """
        try:
            return FrontMatter.model_validate(yaml.safe_load(self.front_matter) or {})
        except (yaml.YAMLError, ValidationError) as error:
            line, wrong = next(errors(self.front_matter))
            where = f"{shown_path(self.path)}:{line + 1}"
            raise PageError(f"{where}: {wrong}. Mend the front matter.") from error

    @cached_property
    def sections(self) -> list[Section]:
        """The page's sections; the first is what stands before any heading."""
        _, lines, first = split_front_matter(self.text)
        return sections(lines, first)

    @cached_property
    def fences(self) -> list[Fence]:
        """The page's fences, those in tabs and folds too."""
        return list(fences(self.text.splitlines()))


def shown_path(path: Path) -> str:
    """Return a path as messages show it: from the project's root."""
    return Path(os.path.relpath(path, ROOT)).as_posix()


def all_patterns(content: Path = CONTENT) -> list[Pattern]:
    """Read every pattern page, by family and title, as the navigation has them."""
    folder = content / "docs" / "patterns"
    pages = [Pattern.read(path, content) for path in folder.glob("*/*.md")]
    return sorted((page for page in pages if page.is_pattern), key=_place)


def _place(page: Pattern) -> tuple[str, str]:
    return page.family, page.meta.title if page.is_readable else page.name
