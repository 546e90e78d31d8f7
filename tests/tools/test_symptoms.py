"""A symptom that does not find its page is told with the words that mislead."""

from pathlib import Path

import pytest

from tests.tools.broken import PAGE
from tests.tools.test_broken_contributions import finish
from tools.commands.scaffold import scaffold
from tools.commands.symptoms import find_problems
from tools.pages.page import Pattern
from tools.pages.patterns import all_patterns

OWN = "RuntimeError: what the reader sees, or types into the search box"
# Both pages quote an error of one library; the other has more of its words.
SHARED = "botocore.exceptions.ClientError: An error occurred (SlowDown)"
OTHER = "botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two patterns, whose index knows only what their front matter says."""
    for pattern, symptom in (
        ("structural/adapter", "AdapterError: 3 volts"),
        ("behavioral/retry", OTHER),
    ):
        for path in scaffold(pattern, tmp_path):
            finish(path)
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(OWN, symptom), encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "search.json").write_text("[]", encoding="utf-8")
    return tmp_path


def patterns(site: Path, symptom: str) -> list[Pattern]:
    """Return the patterns, with another symptom on one of the pages."""
    page = site / PAGE
    text = page.read_text(encoding="utf-8")
    changed = text.replace("AdapterError: 3 volts", symptom)
    page.write_text(changed, encoding="utf-8")
    return all_patterns(site)


def test_a_symptom_that_finds_its_page_is_right(site: Path) -> None:
    assert find_problems(patterns(site, "AdapterError: 5 volts"), site) == []


@pytest.mark.parametrize(
    ("symptom", "wrong"),
    [
        ("a retry", "shows Retry first, which has “retry”, too"),
        ("???", "finds nothing"),
    ],
)
def test_a_symptom_that_finds_another_page_is_told_with_its_line(
    site: Path, symptom: str, wrong: str
) -> None:
    (problem,) = find_problems(patterns(site, symptom), site, "adapter")
    assert wrong in problem.wrong
    assert problem.path == site / PAGE
    assert symptom in problem.path.read_text("utf-8").splitlines()[problem.line - 1]
    assert find_problems(patterns(site, symptom), site, "retry") == []


def test_an_error_that_two_pages_share_is_found_by_what_differs(site: Path) -> None:
    assert find_problems(patterns(site, SHARED), site) == []
