"""How pytest reads Markdown pages and which files it may import."""

import importlib.util
from collections.abc import Generator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tools.pages.fence_parser import ReaderMarkdown
from tools.pages.page import Page
from tools.pages.paths import CONTENT, SNIPPETS
from tools.pages.recorded import needs_torch

# Their doctests and tests run only where PyTorch is installed, as in `make check-all`.
ON_TORCH = {
    path
    for path in SNIPPETS.glob("*/*.py")
    if needs_torch(path.relative_to(CONTENT).as_posix())
}
if importlib.util.find_spec("torch") is None:
    collect_ignore = [str(path) for path in ON_TORCH]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--pattern`, which chooses the tests that editing one page can break."""
    parser.addoption("--pattern", help="name of a page: error-isolation")


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Mark what needs PyTorch, so that no file has to say so itself; choose by page."""
    for item in items:
        if item.path in ON_TORCH:
            item.add_marker(pytest.mark.torch)
    if wanted := config.getoption("--pattern"):
        others = [item for item in items if _page(item) not in (None, wanted)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in others]


def _page(item: pytest.Item) -> str | None:
    """Return the name of the page that a test is about; None if it is about all."""
    call = getattr(item, "callspec", None)
    page = call and call.params.get("page")
    if isinstance(page, Page):
        return page.name
    return page.stem if isinstance(page, Path) else None


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let snippets write there, as Trainer does, and not into the checkout."""
    if SNIPPETS in request.path.parents:
        monkeypatch.chdir(tmp_path)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell how to fix a fence that fails."""
    report = yield
    if report.failed and item.get_closest_marker("markdown-docs"):
        line = item.reportinfo()[1]
        where = f"{item.path.relative_to(item.config.rootpath)}:{line}"
        fix = "Fix the code: a `python` fence on a page must run as it stands."
        report.sections.append(("How to fix", f"{where}: this fence fails. {fix}"))
    return report


@pytest.hookimpl
def pytest_markdown_docs_markdown_it() -> MarkdownIt:
    """Give pytest-markdown-docs pages as the reader sees them."""
    return ReaderMarkdown()
