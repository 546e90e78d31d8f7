"""Python-Markdown extension: joins a listing and its output into a cell.

A `.run` fence followed by an `.output` fence becomes one element with the
attribute `data-cell`, which the runner finds. A listing without `.run` that has
an output becomes a recorded cell, which nothing can run in a browser. Below the
title of a page with cells is a place for what the runner offers for all of them, and
at the page's end are the files that the cells need besides themselves.
"""

import json
import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from tools.extensions.current_page import current_page
from tools.pages.cell_source import Cell, check_of, find_cells
from tools.pages.imports import imported_files
from tools.pages.page import PageError
from tools.pages.page_files import page_files
from tools.pages.patterns import all_patterns

OUTPUT = re.compile(r'<div class="[^"]*\boutput\b')
# Before the snippets extension (32) puts files in place of the lines that name them.
BEFORE_INCLUDES = 33
# After inline markup (20), whose extensions would take an output for prose.
AFTER_INLINE_MARKUP = 5
# The two sides of a pattern, which have a color each wherever they are shown.
SIDES = {"before.py": "before", "after.py": "after", "solution.py": "after"}
# What a reader works with. Other listings are evidence for what their output shows.
READ_BY_ALL = ("before.py", "after.py", "exercise.py")
# A phone shows about so many lines at once, with what stands around them.
SHORT = 18


class CellPreprocessor(Preprocessor):
    """Reads the cells off a page's Markdown."""

    cells: list[Cell]

    def run(self, lines: list[str]) -> list[str]:
        """Keep the cells of `lines`, and leave the lines as they are."""
        self.cells = list(find_cells(lines))
        return lines


class CellTreeprocessor(Treeprocessor):
    """Wraps each listing and the output that follows it."""

    def __init__(self, md: Markdown, source: CellPreprocessor) -> None:
        super().__init__(md)
        self.source = source

    def run(self, root: Element) -> None:
        """Change `root` in place.

        Raises:
            PageError: If there is an output without a listing of a whole file.
        """
        parents = {child: parent for parent in root.iter() for child in parent}
        outputs = [x for x in root.iter() if OUTPUT.match(self._stashed(x))]
        if len(outputs) != len(self.source.cells):
            raise PageError(
                f"docs/{current_page(self.md)}: an output has no listing above it. "
                "Put the listing of a whole file before each `.output` fence."
            )
        runnable = [cell.path for cell in self.source.cells if cell.runs]
        for cell, output in zip(self.source.cells, outputs, strict=True):
            imports = imported_files(cell.path).intersection(runnable) - {cell.path}
            self._join(parents[output], cell, output, sorted(imports))
        if runnable:
            self._add_files(root, runnable)
        # One cell, as on home, is no project to download.
        if len(runnable) > 1:
            self._add_page_tools(root)

    def _stashed(self, element: Element) -> str:
        """Return the HTML that `element` stands for, if it is a placeholder."""
        found = HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip())
        if element.tag != "p" or len(element) or not found:
            return ""
        return str(self.md.htmlStash.rawHtmlBlocks[int(found[1])])

    def _join(
        self, parent: Element, cell: Cell, output: Element, imports: list[str]
    ) -> None:
        """Put the listing before `output`, and the output, into one element.

        `imports` are the other cells of the page whose files a run of this one runs.
        """
        position = list(parent).index(output) - 1
        listing = parent[position]
        # The search leaves the code out, because a program's names and numbers would
        # rank above the page that quotes a traceback. The API reference has the names.
        # The output stays in the search: readers paste what a program printed.
        # Neither is prose that a browser may translate.
        blocks, code = self.md.htmlStash.rawHtmlBlocks, self._stashed(listing)
        lines = code.count("\n", 0, code.find("</code>"))
        numbers = "&#10;".join(map(str, range(1, lines + 1)))
        changed = code.replace("<div ", '<div translate="no" ', 1)
        blocks[blocks.index(code)] = changed.replace(
            "<pre>", f'<pre data-numbers="{numbers}">', 1
        )
        parent.remove(listing)
        parent.remove(output)
        name = cell.path.rsplit("/", 1)[-1]
        # Without a dot, for the theme makes selectors of it.
        anchor = name.replace(".", "-")
        box = Element("div", {"class": "cell", "role": "group", "id": anchor})
        box.set("aria-label", cell.path)
        if side := SIDES.get(name):
            box.set("class", f"cell cell--{side}")
        parent.insert(position, box)
        if cell.runs:
            box.set("data-cell", cell.path)
            box.set("data-state", "idle")
        if cell.runs and imports:
            box.set("data-imports", " ".join(imports))
        if cell.runs and (check := check_of(cell.path)):
            box.set("data-check", check)
        box.append(listing)
        if name not in READ_BY_ALL and lines > SHORT:
            box.append(unfolding(name, lines))
        box.append(output_box(cell))

    def _add_page_tools(self, root: Element) -> None:
        """Make room for the page's buttons, so that nothing moves when they come."""
        below = 1 + next(
            (at for at, element in enumerate(root) if element.tag == "h1"), -1
        )
        while below < len(root) and root[below].get("class") in ("summary", "aliases"):
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
        # The serializer would leave an entity in a file's text as it is, not escape it.
        attributes = {"hidden": "", "data-files": files.replace("&", r"\u0026")}
        # What the recorded cells have run with, for those who take them along.
        if checked := self._checked():
            attributes["data-requirements"] = " ".join(checked)
        SubElement(root, "div", attributes)

    def _checked(self) -> list[str]:
        """Return the libraries of the page as pip takes them: `tenacity==9.2.1`."""
        path = current_page(self.md)
        page = next((one for one in all_patterns() if one.source == path), None)
        checked = page.meta.checked if page else {}
        return [f"{name}=={version}" for name, version in checked.items()]


def unfolding(name: str, lines: int) -> Element:
    """Build what shows all of a listing where only its beginning is shown.

    A phone shows the beginning of a listing that most readers pass by, and its output
    whole. It works by styles alone, so also without scripts.
    """
    fold = Element("details", {"class": "cell-rest"})
    summary = SubElement(fold, "summary")
    summary.text = f"All {lines} lines of {name}"
    return fold


def output_box(cell: Cell) -> Element:
    """Build the element of an output; by `tabindex` the keyboard can scroll it."""
    box = Element("div", {"class": "cell-output"})
    label = SubElement(box, "p", {"class": "cell-label", "aria-live": "polite"})
    label.text = "Output" if cell.runs else recorded_label(cell.path)
    pre = SubElement(box, "pre", {"data-output": "", "tabindex": "0"})
    pre.set("aria-label", f"Output of {cell.path}")
    pre.set("role", "region")
    pre.set("translate", "no")
    if cell.exit:
        pre.set("data-exit", str(cell.exit))
    # Python-Markdown would leave what looks like an entity as it is.
    pre.text = AtomicString(cell.text.replace("&", "&amp;"))
    return box


def recorded_label(path: str) -> str:
    """Name the command whose output is shown where a browser cannot run it."""
    if path.rsplit("/", 1)[-1].startswith("refused"):
        return f"Output of mypy {path}, recorded"
    module = path.removesuffix(".py").replace("/", ".")
    return f"Output of python -m {module}, recorded: it needs your own machine"


class CellExtension(Extension):
    """Registers both processors."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the processors to `md`."""
        source = CellPreprocessor(md)
        tree = CellTreeprocessor(md, source)
        md.preprocessors.register(source, "cells", BEFORE_INCLUDES)
        md.treeprocessors.register(tree, "cells", AFTER_INLINE_MARKUP)


def makeExtension(**options: Any) -> CellExtension:
    """Make the extension; Python-Markdown looks for this name."""
    return CellExtension(**options)
