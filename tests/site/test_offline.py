"""The list of files that a browser keeps leaves out nothing that a page needs."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin, urlparse

import pytest

from tests.site.built import html_files, site_path, soup

# What a page names in these attributes is loaded with it.
LOADED = ("[src]", "link[rel=stylesheet][href]", "link[rel^=modulepreload][href]")


@pytest.fixture(scope="module")
def kept(site: Path) -> set[str]:
    """The paths that the service worker's list names."""
    text = (site / "service_worker.js").read_text(encoding="utf-8")
    found = re.match(r"self\.__PRECACHE=(\[.*?\]);\n", text)
    assert found, "service_worker.js does not start with its list"
    return {entry["url"] for entry in json.loads(found[1])}


def test_every_page_of_the_site_map_is_kept(site: Path, kept: set[str]) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    pages = [site_path(site, url) for url in re.findall(r"<loc>(.*?)</loc>", text)]
    assert pages
    missing = [page for page in pages if f"{page.lstrip('/')}index.html" not in kept]
    assert not missing


def test_everything_that_a_page_loads_is_kept(site: Path, kept: set[str]) -> None:
    missing = set()
    for path in html_files(site):
        base = f"/{path.relative_to(site).as_posix()}"
        for tag in soup(path).select(",".join(LOADED)):
            url = urlparse(urljoin(base, str(tag.get("src") or tag.get("href"))))
            if not url.netloc and site_path(site, url.path).lstrip("/") not in kept:
                missing.add(f"{base} loads {url.path}")
    for path in site.rglob("*.css"):
        base = f"/{path.relative_to(site).as_posix()}"
        for named in re.findall(r"url\(['\"]?([^'\")]+)", path.read_text("utf-8")):
            target = urlparse(urljoin(base, named))
            inline = target.scheme == "data" or named.startswith("#")
            if not inline and site_path(site, target.path).lstrip("/") not in kept:
                missing.add(f"{base} loads {target.path}")
    assert not missing, "\n".join(sorted(missing))


def test_the_runner_and_the_runtime_are_kept(site: Path, kept: set[str]) -> None:
    assets = site / "assets"
    runner = [*assets.glob("runner/*"), *assets.glob("python-*/*")]
    assert len(runner) > 8
    # The image for first visits is of no use to a browser that has made its own.
    wanted = {
        path.relative_to(site).as_posix()
        for path in runner
        if path.name not in ("image.bin", "service_worker.js")
    }
    assert not wanted - kept


def test_every_page_says_that_there_is_a_service_worker(site: Path) -> None:
    pages = html_files(site)
    assert pages
    silent = [path for path in pages if not soup(path).select("html[data-offline]")]
    assert not silent


def test_the_search_index_is_kept(kept: set[str]) -> None:
    assert "assets/search.json" in kept
    assert "assets/runner/search_worker.js" in kept
