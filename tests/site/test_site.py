"""The built site holds what pages and snippets say, and asks no other host."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlparse

import pytest
from bs4 import BeautifulSoup, Tag

from tools import contract
from tools.extensions import generated
from tools.pages.front_matter import json_schema
from tools.pages.page import Pattern
from tools.pages.page_files import page_files
from tools.pages.paths import CONTENT, DOCS, ROOT
from tools.pages.patterns import all_patterns

PATTERNS = all_patterns()
PAGES = sorted(path.relative_to(DOCS) for path in DOCS.rglob("*.md"))
each_pattern = pytest.mark.parametrize("page", PATTERNS, ids=lambda page: page.name)
each_page = pytest.mark.parametrize("page", PAGES, ids=str)


def built(page: Path) -> Path:
    """Return where the site has a page of docs/, as a folder of the site."""
    return page.parent if page.stem == "index" else page.with_suffix("")


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def pattern_soup(site: Path, page: Pattern) -> BeautifulSoup:
    return soup(site / built(Path(page.source)) / "index.html")


def text_of(tag: Tag | None) -> str:
    assert tag is not None
    return tag.get_text()


@each_page
def test_page_has_html_and_a_markdown_twin(site: Path, page: Path) -> None:
    folder = site / built(page)
    title = text_of(soup(folder / "index.html").h1).split("¶")[0].strip()
    twin = (folder / "index.md").read_text(encoding="utf-8")
    assert twin.startswith(f"# {title}")
    listed = (site / "llms.txt").read_text(encoding="utf-8")
    assert f"/{(built(page) / 'index.md').as_posix()}".replace("/./", "/") in listed


@each_pattern
def test_cells_hold_the_files_and_their_outputs(site: Path, page: Pattern) -> None:
    html = pattern_soup(site, page)
    boxes = html.select(".cell")
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
def test_page_brings_the_files_that_its_cells_need(site: Path, page: Path) -> None:
    html = soup(site / built(page) / "index.html")
    cells = [str(cell["data-cell"]) for cell in html.select("[data-cell]")]
    places = html.select(".md-content [data-files]")
    assert len(places) == bool(cells)
    for place in places:
        assert json.loads(str(place["data-files"])) == page_files(cells)
        assert not place.get_text()


def test_files_for_cells_are_no_text_to_read_or_search(site: Path) -> None:
    texts = [
        path for end in ("md", "txt", "xml", "json") for path in site.rglob(f"*.{end}")
    ]
    assert {"index.md", "llms-full.txt", "feed_rss_created.xml"} <= {
        x.name for x in texts
    }
    assert {"search_index.json", "search.json"} & {x.name for x in texts}
    for path in texts:
        assert "snippets/__init__.py" not in path.read_text(encoding="utf-8"), path


@each_pattern
def test_generated_parts_are_there(site: Path, page: Pattern) -> None:
    html = pattern_soup(site, page)
    meta = page.meta
    assert text_of(html.select_one(".summary")) == meta.summary
    problem = html.find(id=contract.PROBLEM.id)
    assert isinstance(problem, Tag)
    listed = problem.find_next("ul")
    assert isinstance(listed, Tag)
    symptoms = [item.get_text().strip("“”") for item in listed.find_all("li")]
    assert symptoms == meta.symptoms
    columns = [text_of(box.h2) for box in html.select(".verdict > div")]
    assert [name.rstrip("¶") for name in columns] == [
        section.title
        for section in (contract.USE_WHEN, contract.AVOID_WHEN, contract.SIMPLER)
    ]
    badge = " ".join(found.get_text() for found in html.select(".checked"))
    for name, version in meta.checked.items():
        assert f"{contract.DISPLAY_NAMES.get(name, name)} {version}" in badge
    diff = text_of(html.select_one(".compared pre"))
    assert diff.strip() == "\n".join(generated.diff(page)[1:-1]).strip()
    description = html.find("meta", attrs={"name": "description"})
    assert isinstance(description, Tag)
    assert description["content"] == meta.summary


@each_page
def test_page_has_a_place_for_its_buttons_if_it_has_cells(
    site: Path, page: Path
) -> None:
    html = soup(site / built(page) / "index.html")
    places = html.select(".md-content [data-page-tools]")
    assert len(places) == bool(html.select("[data-cell]"))
    for place in places:
        above = place.find_previous_sibling()
        assert above is not None
        assert above.name == "h1" or above.get("class") == ["summary"]
        assert not place.get_text(), "what only scripts do has no words without them"


@each_pattern
def test_catalogue_names_the_check_whose_pass_it_shows(
    site: Path, page: Pattern
) -> None:
    exercise = pattern_soup(site, page).select_one("[data-cell][data-check]")
    assert exercise is not None
    check = exercise["data-check"]
    card = soup(site / "patterns/index.html").select_one(f'[data-check="{check}"]')
    assert text_of(card) == page.meta.title


def test_catalogue_and_navigation_have_the_same_order(site: Path) -> None:
    titles = [page.meta.title for page in PATTERNS]
    html = soup(site / "patterns/index.html")
    for part in (".md-content", ".md-nav--primary"):
        links = [a.get_text().strip() for a in html.select(f"{part} a")]
        listed = dict.fromkeys(title for title in links if title in titles)
        assert list(listed) == titles, part


@each_pattern
def test_diagram_is_inline_and_asks_no_host(site: Path, page: Pattern) -> None:
    drawn = pattern_soup(site, page).select_one("figure.diagram svg")
    assert drawn is not None
    assert drawn["role"] == "img"
    assert drawn["aria-label"] not in ("", "Diagram"), "start the diagram with `%% …`"
    assert "@import" not in str(drawn)
    assert not drawn.find("style")


@each_pattern
def test_pattern_is_in_every_listing(site: Path, page: Pattern) -> None:
    here = built(Path(page.source)).as_posix()
    title = page.meta.title
    for listing in ("index.html", "patterns/index.html", "tags/index.html"):
        links = soup(site / listing).select(".md-content a")
        found = [a for a in links if a.get_text().strip() == title]
        assert found, f"{title} is not linked on {listing}"
        target = urljoin(f"/{listing}", str(found[0]["href"]))
        assert target.rstrip("/") == f"/{here}", listing
    navigation = text_of(soup(site / "index.html").select_one(".md-nav--primary"))
    assert title in navigation
    assert f"/{here}/" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"/{here}/" in (site / "feed_rss_created.xml").read_text(encoding="utf-8")
    reference = soup(site / "reference/index.html")
    module = page.package.replace("/", ".")
    for name in ("before", "after", "limits", "library", "solution"):
        assert reference.find(id=f"{module}.{name}"), (
            f"{module}.{name} has no reference"
        )
    assert not reference.find(id=re.compile(r"\.(exercise|wrong_\w+|test_\w+)$"))


@each_pattern
def test_search_finds_every_symptom(site: Path, page: Pattern) -> None:
    index = next(
        site / name
        for name in ("search/search_index.json", "search.json")
        if (site / name).is_file()
    )
    data = json.loads(index.read_text(encoding="utf-8"))
    entries = data.get("docs") or data["items"]
    here = f"{built(Path(page.source)).as_posix()}/"
    own = [e for e in entries if str(e["location"]).lstrip("/").startswith(here)]
    text = BeautifulSoup(
        " ".join(str(e["text"]) for e in own), "html.parser"
    ).get_text()
    for symptom in page.meta.symptoms:
        assert symptom in text
    tags = {tag for entry in own for tag in entry.get("tags", [])}
    assert tags == set(page.meta.tags)


@each_page
def test_reader_is_helped_on_every_page(site: Path, page: Path) -> None:
    html = soup(site / built(page) / "index.html")
    assert html.select_one('a[rel="edit"]')
    assert html.select_one(
        '[data-md-component="search-query"], [data-md-component="search"]'
    )
    assert html.select(".md-content a.headerlink"), "headings have no permalinks"
    assert html.select_one('a[href="index.md"]')
    if len(page.parts) > 2:
        assert html.select_one(".md-path"), "no breadcrumbs"


def test_abbreviations_have_tooltips(site: Path) -> None:
    pages = [pattern_soup(site, page) for page in PATTERNS]
    found = {abbr.get_text() for html in pages for abbr in html.select("abbr[title]")}
    assert {"ABC", "CI", "type checker"} <= found


def html_files(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    for path in html_files(site):
        html = soup(path)
        loaded = [
            *(str(tag["src"]) for tag in html.select("[src]")),
            *(str(tag["href"]) for tag in html.select("link[rel=stylesheet][href]")),
            *(str(tag["href"]) for tag in html.select("link[rel^=pre][href]")),
        ]
        assert not [url for url in loaded if urlparse(url).netloc], path
    for path in sorted(site.rglob("*.css")):
        urls = re.findall(r"url\(['\"]?(\w+:)?//", path.read_text(encoding="utf-8"))
        assert not urls, path


def test_links_within_the_site_lead_somewhere(site: Path) -> None:
    pages = {path: soup(path) for path in html_files(site) if path.name != "404.html"}
    ids = {
        path: {str(tag["id"]) for tag in html.select("[id]")}
        for path, html in pages.items()
    }
    broken = []
    for path, html in pages.items():
        base = f"/{path.relative_to(site).as_posix()}"
        for link in html.select(".md-content a[href], .md-nav a[href]"):
            url = urlparse(str(link["href"]))
            if url.scheme or url.netloc:
                continue
            target, fragment = urldefrag(urljoin(base, str(link["href"])))
            file = site / target.lstrip("/")
            file = file / "index.html" if target.endswith("/") else file
            if not file.exists():
                broken.append(f"{base}: {link['href']} leads nowhere")
            elif fragment and file in ids and fragment not in ids[file]:
                broken.append(f"{base}: {link['href']} has no such heading")
    assert not broken, "\n".join(broken)


def test_nothing_is_left_unbuilt(site: Path) -> None:
    for path in html_files(site):
        html = soup(path)
        for shown in html.select(".md-content pre"):
            # The page for contributors shows how an include is written.
            if "contributing" not in path.parts:
                assert "--8<--" not in shown.get_text(), path
            shown.decompose()
        text = str(html)
        for left in ("--8&lt;--", "wzxhzdk", "<!-- catalogue", "<!-- symptoms"):
            assert left not in text, f"{path}: {left}"


def test_code_that_loads_with_a_page_is_small(site: Path) -> None:
    code = (site / "assets/runner/page.js").read_bytes()
    assert len(gzip.compress(code, 9)) <= 3_000


def test_schema_for_editors_is_current(site: Path) -> None:
    published = (site / "assets/page.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == json_schema()


def test_no_download_address_in_a_lock_file() -> None:
    locks = [*ROOT.glob("requirements/*.txt"), ROOT / "package-lock.json"]
    assert len(locks) == 4
    for path in locks:
        text = path.read_text(encoding="utf-8")
        # npm states where a package's authors take money; that is no download.
        found = re.findall(r'"resolved"|--(?:extra-)?index-url|--find-links', text)
        assert not found, path
