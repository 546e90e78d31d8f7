"""Python-Markdown extension: a heading's permalink is for the pointer alone.

It would double the stops of the keyboard, and a screen reader would read each heading
with a pilcrow behind it. Both reach sections by the list of the page's headings.
"""

import re

from tools.extensions.html_change import HtmlChange

PERMALINK = re.compile(r'<a (?=[^>]*class="headerlink")')


def for_the_pointer(html: str) -> str:
    """Take permalinks out of the tab order and out of the headings' names."""
    return PERMALINK.sub('<a aria-hidden="true" tabindex="-1" ', html)


def makeExtension() -> HtmlChange:
    """Make the extension; Python-Markdown looks for this name."""
    return HtmlChange("permalinks", for_the_pointer)
