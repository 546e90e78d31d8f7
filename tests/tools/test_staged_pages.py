"""Before a commit the rules look at the pages of its files."""

import pytest

from tools.commands.staged_pages import pages_of, problems
from tools.pages.page import Page
from tools.pages.paths import ROOT
from tools.pages.patterns import all_patterns


def test_pages_are_found_by_their_text_and_by_their_package() -> None:
    (page, other, *_) = all_patterns()
    files = [page.path, other.folder / "after.py", ROOT / "docs/learn.md"]
    found = [one.source for one in pages_of([*files, ROOT / "x.py"])]
    assert sorted(found) == sorted([page.source, other.source, "learn.md"])
    assert pages_of([ROOT / "README.md"]) == []


def test_pages_that_keep_the_contract_have_no_problems() -> None:
    assert problems([f"docs/{page.source}" for page in all_patterns()]) == []


def test_what_a_rule_finds_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    (page, *_) = all_patterns()
    broken = type(page)(page.path, page.text.replace("## Exercise", "## Exercises", 1))
    found: list[Page] = [broken]
    monkeypatch.setattr("tools.commands.staged_pages.all_pages", lambda: found)
    said = problems([f"docs/{page.source}"])
    assert {one.path for one in said} == {page.path}
    # It is no page of this commit.
    assert problems(["docs/learn.md"]) == []
