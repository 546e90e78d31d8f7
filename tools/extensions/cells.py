"""Python-Markdown extension: joins a listing and its output into a cell.

A `.run` fence followed by an `.output` fence becomes one element with the
attribute `data-cell`, which the runner finds. A listing without `.run` that has
an output becomes a recorded cell, which nothing can run in a browser. Below the
title of a page with cells is a place for what the runner offers for all of them, and
at the page's end are the files that the cells need besides themselves.
"""

import html
import json
import re
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from tools.pages.page_files import page_files
from tools.pages.patterns import CONTENT

WRAPPER = re.compile(r'<div class="([^"]*)"([^>]*)>')
TITLE = re.compile(r'<span class="filename">(.*?)</span>')
EXIT = re.compile(r'data-exit="(\d+)"')


def recorded_label(path: str) -> str:
    """Name the command whose output is shown where a browser cannot run it."""
    if path.rsplit("/", 1)[-1].startswith("refused"):
        return f"Output of mypy {path}, recorded"
    module = path.removesuffix(".py").replace("/", ".")
    return f"Output of python -m {module}, recorded: it needs your own machine"


class CellTreeprocessor(Treeprocessor):
    """Wraps each listing and the output that follows it."""

    def run(self, root: Element) -> None:
        """Change `root` in place."""
        for parent in list(root.iter()):
            children = list(parent)
            for listing, output in pairwise(children):
                if "output" in self._classes(output):
                    self._join(parent, listing, output)
        if cells := [
            str(x.get("data-cell")) for x in root.iterfind(".//*[@data-cell]")
        ]:
            self._add_page_tools(root)
            self._add_files(root, cells)

    def _stashed(self, element: Element) -> str:
        """Return the HTML that `element` stands for, if it is a placeholder."""
        found = HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip())
        if element.tag != "p" or len(element) or not found:
            return ""
        return str(self.md.htmlStash.rawHtmlBlocks[int(found[1])])

    def _classes(self, element: Element) -> list[str]:
        found = WRAPPER.match(self._stashed(element))
        return found[1].split() if found else []

    def _join(self, parent: Element, listing: Element, output: Element) -> None:
        code, recorded = self._stashed(listing), self._stashed(output)
        title = TITLE.search(code)
        path = html.unescape(title[1]) if title else ""
        cell = Element("div", {"class": "cell"})
        if "run" in self._classes(listing):
            cell.set("data-cell", path)
            cell.set("data-state", "idle")
            check = path.replace("/exercise.py", "/check.py")
            if check != path and (CONTENT / check).is_file():
                cell.set("data-check", check)
        # A program's names and numbers would outrank the page that quotes a traceback.
        # The reference has the names, and the output stays: it is what a reader pastes.
        blocks = self.md.htmlStash.rawHtmlBlocks
        blocks[blocks.index(code)] = code.replace(
            "<div ", "<div data-search-exclude ", 1
        )
        position = list(parent).index(listing)
        parent.remove(listing)
        parent.remove(output)
        parent.insert(position, cell)
        cell.append(listing)
        label = "Output" if cell.get("data-cell") else recorded_label(path)
        cell.append(self._output(path, label, recorded))

    def _add_page_tools(self, root: Element) -> None:
        """Make room for the page's buttons, so that nothing moves when they come."""
        below = 1 + next(
            (at for at, element in enumerate(root) if element.tag == "h1"), -1
        )
        if below < len(root) and root[below].get("class") == "summary":
            below += 1
        root.insert(
            below, Element("div", {"class": "page-tools", "data-page-tools": ""})
        )

    def _add_files(self, root: Element, cells: list[str]) -> None:
        """End the page with the files that its cells need, as data.

        An attribute, since it is no text that a search could find. A script would not
        do: Material's instant navigation makes every inline script of a page anew,
        without its type, and so would run the data.
        """
        files = json.dumps(page_files(cells), separators=(",", ":"), sort_keys=True)
        SubElement(root, "div", {"hidden": "", "data-files": files})

    def _output(self, path: str, name: str, recorded: str) -> Element:
        """Build the output; `tabindex` lets the keyboard scroll a wide one."""
        exit_code = EXIT.search(recorded)
        box = Element("div", {"class": "cell-output"})
        label = SubElement(box, "p", {"class": "cell-label"})
        label.text = name
        pre = SubElement(box, "pre", {"data-output": "", "tabindex": "0"})
        pre.set("aria-label", f"Output of {path}")
        pre.set("role", "region")
        if exit_code:
            pre.set("data-exit", exit_code[1])
        text = html.unescape(re.sub(r"<[^>]+>", "", recorded))
        pre.text = AtomicString(text.rstrip("\n"))
        return box


class CellExtension(Extension):
    """Registers the tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the tree processor to `md`, after inline markup (20)."""
        md.treeprocessors.register(CellTreeprocessor(md), "cells", 5)


def makeExtension(**options: Any) -> CellExtension:
    """Make the extension; Python-Markdown looks for this name."""
    return CellExtension(**options)
