"""How pytest reads Markdown pages and which files it may import."""

import importlib.util
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tools.fence_parser import ReaderMarkdown
from tools.recorded import imported

if importlib.util.find_spec("torch") is None:
    # Their doctests run in `make check-torch`, which has PyTorch.
    collect_ignore = [
        str(path)
        for path in Path(__file__).parent.glob("snippets/*/library*.py")
        if "torch" in imported(path.relative_to(Path(__file__).parent).as_posix())
    ]


@pytest.hookimpl
def pytest_markdown_docs_markdown_it() -> MarkdownIt:
    """Give pytest-markdown-docs pages as the reader sees them."""
    return ReaderMarkdown()
