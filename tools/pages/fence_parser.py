"""Shows pytest-markdown-docs the fences that a reader sees on a page.

Its own parser takes an indented fence (one in a tab, a fold or an admonition)
for plain text and skips it, and fails on `--8<--` lines.
"""

from collections.abc import MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tools.pages.markdown_source import INCLUDE, fences
from tools.pages.paths import included_file


class ReaderMarkdown(MarkdownIt):
    """A parser that yields each fence, wherever it is indented, includes expanded."""

    def parse(
        self, src: str, _env: MutableMapping[str, Any] | None = None
    ) -> list[Token]:
        """Return the fences of `src` as tokens.

        A listing of a whole file is left out: the file is run as `python -m`
        runs it, and its output compared, by tests/content/test_snippets.py.
        """
        return [
            Token(
                type="fence",
                tag="code",
                nesting=0,
                info=fence.info.strip(),
                content="".join(f"{line}\n" for line in self._expanded(fence.body)),
                map=[fence.line - 1, fence.end],
            )
            for fence in fences(src.splitlines())
            if not fence.included
        ]

    def _expanded(self, lines: tuple[str, ...]) -> list[str]:
        out: list[str] = []
        for line in lines:
            found = INCLUDE.match(line)
            if found:
                text = included_file(found["path"]).read_text(encoding="utf-8")
                out += text.splitlines()
            else:
                out.append(line)
        return out
