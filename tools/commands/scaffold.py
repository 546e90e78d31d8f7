"""Writes a new pattern from templates: one page and one package."""

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path
from string import Template

from tools.contract import FAMILIES, RELATIONS, TAGS
from tools.pages.paths import CONTENT, shown_path
from tools.pages.patterns import all_patterns
from tools.rules.file_rules import name_problem

TEMPLATES = Path(__file__).with_name("templates")
USAGE = "Usage: make new PATTERN=structural/adapter"
NEXT = """
Next:
  1. Write {package}/before.py, which fails for want of the pattern, then after.py and
     the rest, and run `make outputs PATTERN={name}`. Each TODO says what it wants.
  2. Fill in {page}. With `make serve`
     it stands in your browser, with what is left to do.
  3. Run `make check PATTERN={name}`, and repeat until it lists nothing.
"""


def scaffold(pattern: str, content: Path = CONTENT) -> list[Path]:
    """Write the page and the package of `pattern`.

    Args:
        pattern: Family and name: `structural/adapter`.
        content: The folder of `docs/` and `snippets/`.

    Returns:
        The files written, the page first.

    Raises:
        ValueError: If the name is not of that form or cannot be a package's, or the
            family is unknown.
        FileExistsError: If the page, the package or the title is there already.
    """
    family, slash, name = pattern.partition("/")
    if not (family and slash and name) or "/" in name:
        message = f"“{pattern}” is not a family and a name, like structural/adapter"
        raise ValueError(message)
    if family not in FAMILIES:
        close = get_close_matches(family, FAMILIES, 1)
        meant = f"perhaps {close[0]} is meant" if close else "choose one of them"
        message = f"“{family}” is no family; {meant}: {', '.join(FAMILIES)}"
        raise ValueError(message)
    if wrong := name_problem(name):
        raise ValueError(wrong)
    package = f"snippets/{name.replace('-', '_')}"
    page = content / "docs" / "patterns" / f"{pattern}.md"
    title = name.replace("-", " ").capitalize()
    # A link or a file of that name is in the way, too.
    for path in (page, content / package, content / f"{package}.py"):
        if path.exists():
            raise FileExistsError(f"{path.relative_to(content)} is there already")
    for other in all_patterns(content):
        if other.name == name or (
            other.is_readable and other.meta.title.lower() == title.lower()
        ):
            raise FileExistsError(f"docs/{other.source} has that name already")
    values = {"title": title, "package": package}
    values |= {"tags": ", ".join(TAGS), "relations": relation_kinds()}
    written = []
    for template in sorted(TEMPLATES.glob("*.txt"), key=lambda path: path.suffixes[0]):
        target = content / package / template.stem
        if template.stem == "page.md":
            target = page
        target.parent.mkdir(parents=True, exist_ok=True)
        text = Template(template.read_text(encoding="utf-8")).substitute(values)
        target.write_text(text, encoding="utf-8")
        written.append(target)
    return written


def relation_kinds() -> str:
    """Return the kinds of relations, each with how it reads on both pages.

    >>> print(relation_kinds().splitlines()[-1])
    #   part-of         Part of …  |  Contains …
    """
    width = max(map(len, RELATIONS))
    return "\n".join(
        f"#   {kind:{width}}  {here} …  |  {there} …"
        for kind, (here, there) in RELATIONS.items()
    )


def main() -> None:
    """Read the command line, write the files and say what comes next."""
    parser = argparse.ArgumentParser(description=__doc__)
    where = "family and name: structural/adapter"
    parser.add_argument("pattern", nargs="?", default="", help=where)
    pattern: str = parser.parse_args().pattern
    try:
        written = scaffold(pattern)
    except (ValueError, FileExistsError) as error:
        sys.exit(f"{error}. {USAGE}")
    page, package = written[0], shown_path(written[1].parent)
    print(f"{shown_path(page)}\n{package}/ ({len(written) - 1} files)")
    print(NEXT.format(name=page.stem, page=shown_path(page), package=package))


if __name__ == "__main__":
    main()
