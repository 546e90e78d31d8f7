"""Every page of the built site is whole, and asks no other host."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlparse

from tests.site.built import (
    each_page,
    folder,
    html_files,
    page_soup,
    site_path,
    soup,
    text_of,
)
from tools.commands.index_served import start_index
from tools.extensions.pattern_page import LISTINGS
from tools.pages.front_matter import json_schema
from tools.pages.page import Page


@each_page
def test_page_has_html_and_a_markdown_twin(site: Path, page: Page) -> None:
    title = text_of(page_soup(site, page).h1).split("¶")[0].strip()
    twin = (folder(site, page) / "index.md").read_text(encoding="utf-8")
    assert twin.startswith(f"# {title}")
    assert f"{page.url}index.md" in (site / "llms.txt").read_text(encoding="utf-8")


@each_page
def test_head_says_what_the_page_is(site: Path, page: Page) -> None:
    html = page_soup(site, page)
    title = text_of(html.title)
    name = "Engineering Patterns for ML Engineers"
    assert title == name if page.url == "/" else title.endswith(f" - {name}")
    canonical = html.select_one("link[rel=canonical]")
    assert canonical is not None
    address = str(canonical["href"])
    assert site_path(site, address) == page.url
    preview = html.select_one('meta[property="og:url"]')
    assert preview is not None
    assert preview["content"] == address
    feed = html.select_one('link[type="application/atom+xml"]')
    assert feed is not None
    assert (folder(site, page) / str(feed["href"])).resolve() == (
        site / "feed.xml"
    ).resolve()


@each_page
def test_no_file_of_scripts_holds_up_the_text(site: Path, page: Page) -> None:
    scripts = page_soup(site, page).find_all("script", src=True)
    assert any("/runner/page.js" in str(script["src"]) for script in scripts)
    for script in scripts:
        assert script.find_parent("template", attrs={"data-scripts": True})


def test_robots_are_told_where_the_sitemap_is(site: Path) -> None:
    *_, line = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    name, _, address = line.partition(": ")
    assert name == "Sitemap"
    assert (site / site_path(site, address).lstrip("/")).is_file()


def test_page_that_is_missing_offers_the_search_and_the_catalog(site: Path) -> None:
    html = soup(site / "404.html")
    assert text_of(html.h1) == "There is no page at this address"
    assert html.select_one(".md-content button[data-search]")
    links = {
        site_path(site, str(link["href"]))
        for link in html.select(".md-content a[href]")
    }
    assert "/patterns/" in links


@each_page
def test_way_to_a_page_leads_where_it_says(site: Path, page: Page) -> None:
    for link in page_soup(site, page).select(".md-path a"):
        address, anchor = urldefrag(urljoin(page.url, str(link["href"])))
        there = soup(site / address.lstrip("/") / "index.html")
        named = there.find(id=anchor) if anchor else there.h1
        name = text_of(link).strip()
        said = text_of(named).split("¶")[0].strip()
        fits = name == "Home" or name.lower() in said.lower()
        assert fits, f"{name} leads to {said}"


@each_page
def test_links_to_different_places_have_different_names(site: Path, page: Page) -> None:
    named: dict[str, set[str]] = {}
    for link in page_soup(site, page).select("article a[href]"):
        target = str(link["href"])
        # A source may be called as its author calls it, and as others are.
        if link.get("aria-hidden") or urlparse(target).scheme:
            continue
        name = str(link.get("aria-label") or text_of(link))
        named.setdefault(name.strip(), set()).add(target)
    twice = {name: places for name, places in named.items() if len(places) > 1}
    assert not twice, f"{page.source} names links to different places alike: {twice}"
    assert not {"here", "below", "above", "this", "link", "page"} & named.keys()


@each_page
def test_reader_is_helped_on_every_page(site: Path, page: Page) -> None:
    html = page_soup(site, page)
    assert html.select_one('a[rel="edit"]')
    assert html.select_one("button[data-search]")
    permalinks = html.select("a.headerlink")
    assert permalinks, "headings have no permalinks"
    for link in permalinks:
        # A keyboard stops at none, and a screen reader reads no pilcrow.
        assert (link.get("tabindex"), link.get("aria-hidden")) == ("-1", "true")
    assert html.select_one('a[href="index.md"]')
    if page.source.count("/") > 1:
        assert html.select_one(".md-path"), "no breadcrumbs"


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
            target = target.partition("?")[0]
            file = site / target.lstrip("/")
            file = file / "index.html" if target.endswith("/") else file
            if not file.exists():
                broken.append(f"{base}: {link['href']} leads nowhere")
            elif fragment and file in ids and fragment not in ids[file]:
                broken.append(f"{base}: {link['href']} has no such heading")
    assert not broken, "\n".join(broken)


def test_nothing_is_left_unbuilt(site: Path) -> None:
    for path in html_files(site):
        text = path.read_text(encoding="utf-8")
        # The page for contributors shows how an include is written.
        if "contributing" in path.parts:
            text = re.sub(r"<pre\b.*?</pre>", "", text, flags=re.DOTALL)
        for left in ("--8<--", "--8&lt;--", "wzxhzdk", *LISTINGS):
            assert left not in text, f"{path}: {left}"


def test_code_that_loads_with_a_page_is_small(site: Path) -> None:
    code = (site / "assets/runner/page.js").read_bytes()
    assert len(gzip.compress(code, 9)) <= 4_000


def test_schema_for_editors_is_current(site: Path) -> None:
    published = (site / "assets/page.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == json_schema()


def test_what_is_served_while_pages_are_written_is_indexed(
    site: Path, tmp_path: Path
) -> None:
    for path in [*html_files(site), site / "sitemap.xml"]:
        copy = tmp_path / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    (tmp_path / "assets").mkdir(exist_ok=True)
    assert start_index(str(tmp_path)).wait() == 0
    for name in ("assets/search.json", "feed.xml", "robots.txt"):
        assert (tmp_path / name).read_bytes() == (site / name).read_bytes(), name
