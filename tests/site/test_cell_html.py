"""The cells of the built site hold what snippets and pages say."""

import json
from pathlib import Path

from tests.site.built import each_page, page_soup, text_of
from tools.pages.page import Page
from tools.pages.page_files import page_files
from tools.pages.paths import CONTENT


@each_page
def test_cells_hold_the_files_and_their_outputs(site: Path, page: Page) -> None:
    boxes = page_soup(site, page).select(".cell")
    assert len(boxes) == len(page.cells)
    for cell, box in zip(page.cells, boxes, strict=True):
        assert text_of(box.select_one(".filename")) == cell.path
        code = text_of(box.select_one(".highlight pre code"))
        assert code == (CONTENT / cell.path).read_text(encoding="utf-8")
        recorded = box.select_one("[data-output]")
        assert text_of(recorded) == cell.text
        assert recorded is not None
        assert recorded.get("data-exit", "0") == str(cell.exit)
        assert box.get("data-cell") == (cell.path if cell.runs else None)


@each_page
def test_page_brings_the_files_that_its_cells_need(site: Path, page: Page) -> None:
    cells = [cell.path for cell in page.cells if cell.runs]
    places = page_soup(site, page).select(".md-content [data-files]")
    assert len(places) == bool(cells)
    for place in places:
        assert json.loads(str(place["data-files"])) == page_files(cells)
        assert not place.get_text()


def test_files_for_cells_are_no_text_to_read_or_search(site: Path) -> None:
    texts = [
        path for end in ("md", "txt", "xml", "json") for path in site.rglob(f"*.{end}")
    ]
    names = {path.name for path in texts}
    assert {"index.md", "llms-full.txt", "feed.xml", "search.json"} <= names
    for path in texts:
        assert "snippets/__init__.py" not in path.read_text(encoding="utf-8"), path


@each_page
def test_page_has_a_place_for_its_buttons_if_it_has_several_cells(
    site: Path, page: Page
) -> None:
    html = page_soup(site, page)
    places = html.select(".md-content [data-page-tools]")
    assert len(places) == (len(html.select("[data-cell]")) > 1)
    for place in places:
        above = place.find_previous_sibling()
        assert above is not None
        assert above.name == "h1" or above.get("class") in (["summary"], ["aliases"])
        assert not place.get_text(), "what only scripts do has no words without them"
