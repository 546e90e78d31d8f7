"""The built site has every pattern, with what its front matter decides."""

import gzip
import json
import struct
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlparse
from xml.etree import ElementTree

from bs4 import BeautifulSoup, Tag

from tests.site.built import (
    PATTERNS,
    each_pattern,
    loaded_by,
    page_soup,
    searched_pages,
    site_path,
    soup,
    text_of,
)
from tools import contract
from tools.extensions import generated_parts
from tools.pages.learning_path import read_learning_path
from tools.pages.page import Pattern

# How many pages the feed has (runner/build/feed.mjs).
FEED_LENGTH = 20
ATOM = "{http://www.w3.org/2005/Atom}"


# What a first visit to a pattern's page may ask of the network, with gzip. The code
# that Zensical loads with a page is larger than that of MkDocs.
MOST_BYTES = {"mkdocs": 180_000, "zensical": 200_000}
MOST_REQUESTS = 20


@cache
def wire_size(path: Path) -> int:
    """Return the bytes that a server sends for a file; fonts are packed already."""
    data = path.read_bytes()
    return len(data if path.suffix == ".woff2" else gzip.compress(data, 9))


def items_below(html: BeautifulSoup, heading: str) -> list[str]:
    """Return the points of the first list below the heading of that id."""
    found = html.find(id=heading)
    assert isinstance(found, Tag)
    listed = found.find_next("ul")
    assert isinstance(listed, Tag)
    return [item.get_text() for item in listed.find_all("li")]


@each_pattern
def test_generated_parts_are_there(site: Path, page: Pattern) -> None:
    html = page_soup(site, page)
    meta = page.meta
    assert text_of(html.select_one(".summary")) == meta.summary
    symptoms = [text.strip("“”") for text in items_below(html, contract.PROBLEM.id)]
    assert symptoms == meta.symptoms
    if meta.aliases:
        assert text_of(html.select_one(".aliases")).startswith("Also called: ")
    assert items_below(html, contract.RECAP.id) == [
        sentence.replace("`", "") for sentence in meta.recap
    ]
    columns = [text_of(box.h2) for box in html.select(".verdict > div")]
    assert [name.rstrip("¶") for name in columns] == [
        section.title
        for section in (contract.USE_WHEN, contract.AVOID_WHEN, contract.SIMPLER)
    ]
    badge = " ".join(found.get_text() for found in html.select(".checked"))
    for name, version in meta.checked.items():
        assert f"{contract.DISPLAY_NAMES.get(name, name)} {version}" in badge
    diff = text_of(html.select_one(".compared pre"))
    assert diff.strip() == "\n".join(generated_parts.diff(page)[1:-1]).strip()
    description = html.find("meta", attrs={"name": "description"})
    assert isinstance(description, Tag)
    assert description["content"] == meta.summary


@each_pattern
def test_catalog_names_the_check_whose_pass_it_shows(site: Path, page: Pattern) -> None:
    exercise = page_soup(site, page).select_one("[data-cell][data-check]")
    assert exercise is not None
    check = exercise["data-check"]
    card = soup(site / "patterns/index.html").select_one(f'[data-check="{check}"]')
    assert text_of(card) == page.meta.title


def test_the_catalog_is_to_find_a_pattern_and_the_navigation_to_learn(
    site: Path,
) -> None:
    html = soup(site / "patterns/index.html")
    titles = {page.name: page.meta.title for page in PATTERNS}
    families = {page.name: page.family for page in PATTERNS}
    path = read_learning_path(PATTERNS).names
    taught = sorted(path, key=lambda name: contract.FAMILIES.index(families[name]))
    for part, names in ((".md-content", titles), (".md-nav--primary", taught)):
        links = [a.get_text().strip() for a in html.select(f"{part} a")]
        listed = dict.fromkeys(title for title in links if title in titles.values())
        assert list(listed) == [titles[name] for name in names], part


@each_pattern
def test_preview_of_a_link_shows_a_card(site: Path, page: Pattern) -> None:
    html = page_soup(site, page)
    named = html.select_one('meta[property="og:image"]')
    assert named is not None
    assert site_path(site, str(named["content"])) == f"{page.url}card.png"
    card = (site / page.url.strip("/") / "card.png").read_bytes()
    assert card.startswith(b"\x89PNG\r\n\x1a\n")
    # Width and height, which previews ask for before the picture is there.
    assert struct.unpack(">II", card[16:24]) == (1200, 630)
    # What is drawn has letters in it: a card without its fonts has 4 kB.
    assert len(card) > 15_000


@each_pattern
def test_first_visit_is_small(site: Path, page: Pattern) -> None:
    html = page_soup(site, page)
    loaded = {
        urlparse(urljoin(page.url, str(tag.get("src") or tag.get("href")))).path
        for tag in loaded_by(
            html, "link[rel=stylesheet], link[rel=preload], link[rel=icon]"
        )
    }
    # The page itself, an italic word on it, and the theme's list of pages.
    italic = "/assets/fonts/inter-italic.woff2"
    files = sorted({*loaded, page.url + "index.html", italic, "/sitemap.xml"})
    sizes = [wire_size(site / file.lstrip("/")) for file in files]
    generator = html.select_one("meta[name=generator]")
    assert generator is not None
    most = MOST_BYTES[str(generator["content"]).split("-")[0]]
    assert sum(sizes) <= most, dict(zip(files, sizes, strict=True))
    assert len(sizes) <= MOST_REQUESTS


@each_pattern
def test_page_and_api_reference_lead_to_each_other(site: Path, page: Pattern) -> None:
    here = page_soup(site, page)
    there = soup(site / page.reference.replace("index.md", "index.html"))
    url = "/" + page.reference.removesuffix("index.md")
    ways = [
        [urljoin(start, str(link["href"])) for link in html.select("article a[href]")]
        for html, start in ((here, page.url), (there, url))
    ]
    assert ways[0].count(url) == 1
    assert ways[1].count(page.url) == 1


@each_pattern
def test_diagram_is_inline_and_asks_no_host(site: Path, page: Pattern) -> None:
    drawn = page_soup(site, page).select_one("figure.diagram svg")
    assert drawn is not None
    assert drawn["role"] == "img"
    assert drawn["aria-label"] not in ("", "Diagram"), "start the diagram with `%% …`"
    assert "@import" not in str(drawn)
    assert not drawn.find("style")


@each_pattern
def test_pattern_is_in_every_listing(site: Path, page: Pattern) -> None:
    title = page.meta.title
    for listing in ("index.html", "patterns/index.html", "tags/index.html"):
        links = soup(site / listing).select(".md-content a")
        found = [a for a in links if a.get_text().strip() == title]
        assert found, f"{title} is not linked on {listing}"
        target = urljoin(f"/{listing}", str(found[0]["href"]))
        assert target == page.url, listing
    navigation = text_of(soup(site / "index.html").select_one(".md-nav--primary"))
    assert title in navigation
    assert page.url in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_feed_has_the_newest_patterns_with_what_they_cure(site: Path) -> None:
    feed = ElementTree.parse(site / "feed.xml")
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == min(len(PATTERNS), FEED_LENGTH)
    listed = {site_path(site, str(one.findtext(f"{ATOM}id"))): one for one in entries}
    assert set(listed) <= {page.url for page in PATTERNS}
    for page in PATTERNS:
        if page.url not in listed:
            continue
        content = BeautifulSoup(
            str(listed[page.url].findtext(f"{ATOM}content")), "html.parser"
        )
        assert listed[page.url].findtext(f"{ATOM}title") == page.meta.title
        assert text_of(content.p) == page.meta.summary
        assert [
            item.get_text() for item in content.find_all("li")
        ] == page.meta.symptoms
    dates = [str(one.findtext(f"{ATOM}published")) for one in entries]
    assert dates == sorted(dates, reverse=True)


@each_pattern
def test_link_to_a_pattern_has_a_preview(site: Path, page: Pattern) -> None:
    html = page_soup(site, page)
    found = {
        str(tag["property"]): str(tag["content"])
        for tag in html.select('meta[property^="og:"]')
    }
    assert found["og:title"] == page.meta.title
    assert found["og:description"] == page.meta.summary
    assert site_path(site, found["og:url"]) == page.url
    assert found["og:type"] == "article"
    data = json.loads(text_of(html.select_one('script[type="application/ld+json"]')))
    assert data["headline"] == page.meta.title
    assert data["description"] == page.meta.summary
    assert data["keywords"] == ", ".join(page.meta.tags)
    assert data["url"] == found["og:url"]


@each_pattern
def test_package_has_a_page_in_the_reference(site: Path, page: Pattern) -> None:
    links = soup(site / "reference/index.html").select(".md-content a")
    (link,) = [a for a in links if a.get_text() == page.meta.title]
    reference = soup(site / "reference" / str(link["href"]) / "index.html")
    module = page.package.replace("/", ".")
    assert text_of(reference.h1).strip().startswith(module)
    ids = [str(tag["id"]) for tag in reference.select(".md-content [id]")]
    # The reader is to write the exercise; a check is no example of an API.
    left_out = ("_", "check", "exercise", *contract.UNSHOWN)
    names = {path.stem for path in page.folder.glob("*.py")}
    documented = {name for name in names if not name.startswith(left_out)}
    assert documented
    assert {name for name in ids if name.count(".") == 2} == {
        f"{module}.{name}" for name in documented
    }


@each_pattern
def test_search_knows_what_a_page_is_found_by(site: Path, page: Pattern) -> None:
    entry = searched_pages(site)[page.url]
    assert entry["pattern"]
    texts: dict[str, list[str]] = {}
    for part in entry["parts"]:
        texts.setdefault(part["kind"], []).append(part["text"])
    meta = page.meta
    assert texts["title"] == [meta.title]
    assert texts["symptom"] == meta.symptoms
    # HTML has one space where the text has several.
    errors = [" ".join(related.error.split()) for related in meta.related_errors]
    assert texts.get("error", []) == errors
    assert texts.get("alias", []) == meta.aliases
    assert texts.get("keyword", []) == meta.keywords
    answers = [part["id"] for part in entry["parts"] if part["kind"] == "error"]
    assert answers == [related.answer for related in meta.related_errors]


@each_pattern
def test_search_knows_the_sections_and_the_outputs(site: Path, page: Pattern) -> None:
    parts = searched_pages(site)[page.url]["parts"]
    sections = {part["id"] for part in parts if part["kind"] == "section"}
    assert {"in-plain-words", "see-it-break", "what-it-does-not-promise"} <= sections
    known = "\n".join(part.get("output", "") for part in parts)
    for cell in page.cells:
        assert cell.text.strip() in known, cell.path


@each_pattern
def test_page_shows_its_tags(site: Path, page: Pattern) -> None:
    shown = page_soup(site, page).select(".md-tags .md-tag")
    assert {text_of(tag).strip() for tag in shown} == set(page.meta.tags)


@each_pattern
def test_cheat_sheet_has_the_recap(site: Path, page: Pattern) -> None:
    sheet = soup(site / "cheat-sheet" / "index.html")
    box = sheet.select_one(f".cheat-sheet div:has(> h2#{page.name})")
    recap = page_soup(site, page).select("#recap + ul > li")
    assert recap
    shown = [text_of(item) for item in box.select("li")] if box else []
    assert shown == [text_of(item) for item in recap]


@each_pattern
def test_sources_name_the_pages_that_use_them(site: Path, page: Pattern) -> None:
    listed = soup(site / "sources" / "index.html").select(".md-content li")
    for item in page_soup(site, page).select("#references + ul > li"):
        words = " ".join(text_of(item).split())
        of_page = [
            one for one in listed if " ".join(text_of(one).split()).startswith(words)
        ]
        links = [str(a["href"]) for one in of_page for a in one.select("a[href]")]
        assert f"../{page.url.lstrip('/')}" in links, words


def test_abbreviations_have_tooltips(site: Path) -> None:
    pages = [page_soup(site, page) for page in PATTERNS]
    found = {abbr.get_text() for html in pages for abbr in html.select("abbr[title]")}
    assert {"ABC", "CI", "type checker"} <= found
