"""Reads the pages of the built site; each file is parsed once."""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pytest
from bs4 import BeautifulSoup, Tag

from tools.pages.page import Page
from tools.pages.patterns import all_pages, all_patterns

PATTERNS = all_patterns()
each_pattern = pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.name)
each_page = pytest.mark.parametrize("page", all_pages(), ids=lambda page: page.source)


def folder(site: Path, page: Page) -> Path:
    """Return the folder of the site that has a page."""
    return site / page.url.strip("/")


@cache
def soup(path: Path) -> BeautifulSoup:
    """Parse an HTML file; tests share what this returns, so none may change it."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def page_soup(site: Path, page: Page) -> BeautifulSoup:
    return soup(folder(site, page) / "index.html")


@cache
def base_path(site: Path) -> str:
    """Return the path of the home page, which a site below a folder has there."""
    home = soup(site / "index.html").select_one("link[rel=canonical]")
    assert home is not None
    return urlparse(str(home["href"])).path


def site_path(site: Path, address: str) -> str:
    """Return the path of an address in the site, which may be below a folder."""
    path = urlparse(address).path.removeprefix(base_path(site))
    return f"/{path.lstrip('/')}"


def loaded_by(html: BeautifulSoup, links: str) -> list[Tag]:
    """Return the scripts with files, and the links that a selector names.

    A selector finds nothing in a template, where the scripts wait for their start.
    """
    return [*html.find_all("script", src=True), *html.select(links)]


def text_of(tag: Tag | None) -> str:
    assert tag is not None
    return tag.get_text()


def html_files(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


@cache
def searched_pages(site: Path) -> dict[str, dict[str, Any]]:
    """Return what the search knows: page → its entry."""
    index = json.loads((site / "assets" / "search.json").read_text(encoding="utf-8"))
    return {f"/{page['url']}": page for page in index}
