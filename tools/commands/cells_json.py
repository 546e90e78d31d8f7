"""Writes cells.json: every cell of the site, for the tests in Python and TypeScript.

Tests read this file in place of the Markdown or the HTML. It names no file by its
place on this machine, so two builds of the same pages are equal.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from tools.contract import COLLAPSED
from tools.pages.cell_source import Cell, check_of
from tools.pages.imports import library_modules
from tools.pages.page import Page
from tools.pages.page_files import page_files
from tools.pages.paths import CONTENT, ROOT, shown_path
from tools.pages.patterns import all_pages


def describe_cell(cell: Cell, content: Path) -> dict[str, Any]:
    """Return what tests need to know of a cell."""
    return {
        "path": cell.path,
        "line": cell.output.line,
        "run": cell.runs,
        "exit": cell.exit,
        "output": cell.text,
        "section": cell.section,
        "label": cell.label,
        "folded": cell.folded,
        "check": check_of(cell.path, content),
        "modules": library_modules(cell.path, content),
    }


def describe_page(page: Page) -> dict[str, Any]:
    """Return a page's address, its title and its cells."""
    runnable = [cell.path for cell in page.cells if cell.runs]
    return {
        "url": page.url,
        "source": f"docs/{page.source}",
        "title": page.title,
        "files": sorted(page_files(runnable, page.content)),
        "cells": [describe_cell(cell, page.content) for cell in page.cells],
    }


def describe_site(content: Path = CONTENT) -> dict[str, Any]:
    """Return the pages that have cells, and what an output leaves out.

    `collapse` lists regular expressions. Each match is to be deleted from what a
    program prints, one expression after the other; then the end is to be trimmed.
    """
    pages = [describe_page(page) for page in all_pages(content) if page.cells]
    return {"collapse": list(COLLAPSED), "pages": pages}


def main() -> None:
    """Write the file that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = ROOT / "build" / "cells.json"
    parser.add_argument("--output", type=Path, default=default)
    output: Path = parser.parse_args().output
    site = describe_site()
    output.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(site, ensure_ascii=False, indent=1)
    output.write_text(f"{text}\n", encoding="utf-8")
    count = sum(len(page["cells"]) for page in site["pages"])
    print(f"{shown_path(output)}: {count} cells")


if __name__ == "__main__":
    main()
