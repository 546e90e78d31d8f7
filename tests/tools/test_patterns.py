"""Pages are found where they are, and read anew only when they have changed."""

import os
from pathlib import Path

import pytest

from tools.pages.page import Page, Pattern
from tools.pages.patterns import all_pages, all_patterns, read_page


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for place in (
        "index.md",
        "guide.md",
        "patterns/index.md",
        "patterns/structural/index.md",
        "patterns/structural/b.md",
        "patterns/structural/a.md",
        "patterns/behavioral/c.md",
    ):
        path = tmp_path / "docs" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {place}\n", encoding="utf-8")
    return tmp_path


def test_pages_have_the_address_that_the_site_gives_them(content: Path) -> None:
    assert [page.url for page in all_pages(content)] == [
        "/guide/",
        "/",
        "/patterns/behavioral/c/",
        "/patterns/",
        "/patterns/structural/a/",
        "/patterns/structural/b/",
        "/patterns/structural/",
    ]


def test_patterns_are_the_pages_of_families(content: Path) -> None:
    found = all_patterns(content)
    # Families as the contract lists them.
    assert [page.name for page in found] == ["a", "b", "c"]
    assert [page.family for page in found] == [*["structural"] * 2, "behavioral"]
    assert {type(page) for page in all_pages(content)} == {Page, Pattern}


def test_page_is_read_again_only_if_it_has_changed(content: Path) -> None:
    path = content / "docs" / "guide.md"
    first = read_page(path, content)
    assert read_page(path, content) is first
    path.write_text("# Changed\n", encoding="utf-8")
    later = path.stat().st_mtime_ns + 1_000_000
    os.utime(path, ns=(later, later))
    assert read_page(path, content).text == "# Changed\n"
