"""A Python-Markdown extension that is one function on a page's HTML."""

from collections.abc import Callable

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

# Once raw HTML (30) is back in the page: listings, headings of the API reference.
AFTER_RAW_HTML = 25


class HtmlChange(Extension):
    """Has a function change the HTML of each page.

    Args:
        name: What Python-Markdown knows the change by.
        change: Takes HTML and returns it changed.
    """

    def __init__(self, name: str, change: Callable[[str], str]) -> None:
        super().__init__()
        self.name = name
        self.change = change

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the change to `md`."""
        changing = _Changing(md, self.change)
        md.postprocessors.register(changing, self.name, AFTER_RAW_HTML)


class _Changing(Postprocessor):
    def __init__(self, md: Markdown, change: Callable[[str], str]) -> None:
        super().__init__(md)
        self.change = change

    def run(self, text: str) -> str:
        return self.change(text)
