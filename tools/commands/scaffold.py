"""Writes a new pattern from templates: one page and one package."""

import argparse
import re
import sys
from pathlib import Path
from string import Template

from tools.contract import FAMILIES
from tools.pages.paths import CONTENT, shown_path

TEMPLATES = Path(__file__).with_name("templates")
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*")


def scaffold(pattern: str, content: Path = CONTENT) -> list[Path]:
    """Write the page and the package of `pattern`.

    Args:
        pattern: Family and name: `structural/adapter`.
        content: The folder of `docs/` and `snippets/`.

    Returns:
        The files written, the page first.

    Raises:
        ValueError: If the name is not of that form, or the family is unknown.
        FileExistsError: If the page or the package is there already.
    """
    if not NAME.fullmatch(pattern):
        message = f"“{pattern}” is not a family and a name, like structural/adapter"
        raise ValueError(message)
    family, name = pattern.split("/")
    if family not in FAMILIES:
        message = (
            f"“{family}” is no family; tools/contract.py has {', '.join(FAMILIES)}"
        )
        raise ValueError(message)
    package = f"snippets/{name.replace('-', '_')}"
    page = content / "docs" / "patterns" / f"{pattern}.md"
    for path in (page, content / package):
        if path.exists():
            raise FileExistsError(f"{path.relative_to(content)} is there already")
    values = {"title": name.replace("-", " ").capitalize(), "package": package}
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


def main() -> None:
    """Read the command line, write the files and say what comes next."""
    parser = argparse.ArgumentParser(description=__doc__)
    where = "family and name: structural/adapter"
    parser.add_argument("pattern", nargs="?", default="", help=where)
    try:
        written = scaffold(parser.parse_args().pattern)
    except (ValueError, FileExistsError) as error:
        sys.exit(f"{error}. Usage: make new PATTERN=structural/adapter")
    for path in written:
        print(shown_path(path))
    print("Replace every TODO; then `make outputs`, then `make check`.")


if __name__ == "__main__":
    main()
