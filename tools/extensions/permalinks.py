"""Python-Markdown extension: a heading's permalink is for the pointer alone.

It would double the stops of the keyboard, and a screen reader would read each heading
with a pilcrow behind it. Both reach sections by the list of the page's headings.
"""

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

# `toc` (5) has added the links by then.
AFTER_TOC = 4


class PermalinkTreeprocessor(Treeprocessor):
    """Takes permalinks out of the tab order and out of the headings' names."""

    def run(self, root: Element) -> None:
        """Change `root` in place."""
        for link in root.iter("a"):
            if link.get("class") == "headerlink":
                link.set("aria-hidden", "true")
                link.set("tabindex", "-1")


class PermalinkExtension(Extension):
    """Registers the processor."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the processor to `md`."""
        md.treeprocessors.register(PermalinkTreeprocessor(md), "permalinks", AFTER_TOC)


def makeExtension(**options: Any) -> PermalinkExtension:
    """Make the extension; Python-Markdown looks for this name."""
    return PermalinkExtension(**options)
