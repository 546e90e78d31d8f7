"""How pytest reads Markdown pages and which files it may import."""

import importlib.util
import re
import traceback
from collections.abc import Generator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tools.pages.fence_parser import ReaderMarkdown
from tools.pages.page import Page
from tools.pages.paths import CONTENT, SNIPPETS, shown_path
from tools.pages.patterns import all_patterns
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


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a page that is not there: to run no test would look like success."""
    wanted = config.getoption("--pattern", None)
    names = sorted(page.name for page in all_patterns())
    if wanted and wanted not in names:
        message = f"No page is named {wanted}: {', '.join(names)}."
        raise pytest.UsageError(message)


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
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say first, in one line, where a fence or an example fails, and how to fix it."""
    report = yield
    if not report.failed:
        return report
    line = item.reportinfo()[1] or 1
    if item.get_closest_marker("markdown-docs"):
        wrong = "this fence fails"
        fix = "Fix the code: a `python` fence on a page must run as it stands."
        for entry in call.excinfo.traceback if call.excinfo else []:
            line = entry.lineno + 1 if entry.path == item.path else line
    elif isinstance(item, pytest.DoctestItem):
        wrong = "an example of this docstring prints something else"
        fix = "Fix the code, or the output below the example."
        at = re.search(r":(\d+): \w+$", str(report.longrepr))
        line = int(at[1]) if at else line
    else:
        return report
    error = str(call.excinfo.value).splitlines() if call.excinfo else []
    said = f": {error[-1].rstrip('.')}" if error and wrong == "this fence fails" else ""
    where = f"{shown_path(item.path)}:{line}"
    report.longrepr = f"{where}: {wrong}{said}. {fix}\n\n{report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Say in one line why a file cannot be imported."""
    report = yield
    call = getattr(report, "call", None)
    if report.failed and call and call.excinfo:
        error: BaseException = call.excinfo.value
        while error.__cause__ or error.__context__:
            error = error.__cause__ or error.__context__ or error
        path, line = collector.path, 1
        if isinstance(error, SyntaxError):
            line = error.lineno or 1
        for frame in traceback.extract_tb(error.__traceback__):
            line = frame.lineno or 1 if Path(frame.filename) == path else line
        said = getattr(error, "msg", str(error)).strip().rstrip(".")
        where = f"{shown_path(path)}:{line}"
        wrong = f"cannot be imported ({type(error).__name__}: {said})"
        fix = "Fix that line, or what it imports."
        report.longrepr = f"{where}: {wrong}. {fix}\n\n{report.longrepr}"
    return report


@pytest.hookimpl
def pytest_markdown_docs_markdown_it() -> MarkdownIt:
    """Give pytest-markdown-docs pages as the reader sees them."""
    return ReaderMarkdown()
