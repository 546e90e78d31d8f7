"""Python-Markdown extension: a heading's permalink is for the pointer alone.

It would double the stops of the keyboard, and a screen reader would read each heading
with a pilcrow behind it. Both reach sections by the list of the page's headings.
"""

import re
from typing import Any

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

PERMALINK = re.compile(r'<a (?=[^>]*class="headerlink")')
# Once raw HTML (30) is back: the API reference brings its headings as such.
AFTER_RAW_HTML = 24


class PermalinkPostprocessor(Postprocessor):
    """Takes permalinks out of the tab order and out of the headings' names."""

    def run(self, text: str) -> str:
        """Return the HTML `text` with its permalinks changed."""
        return PERMALINK.sub('<a aria-hidden="true" tabindex="-1" ', text)


class PermalinkExtension(Extension):
    """Registers the postprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the postprocessor to `md`."""
        permalinks = PermalinkPostprocessor(md)
        md.postprocessors.register(permalinks, "permalinks", AFTER_RAW_HTML)


def makeExtension(**options: Any) -> PermalinkExtension:
    """Make the extension; Python-Markdown looks for this name."""
    return PermalinkExtension(**options)
