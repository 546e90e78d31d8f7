"""Each page has a content security policy that lets only its own scripts run."""

import base64
import hashlib
import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from tests.site.built import html_files, soup

POLICY = 'meta[http-equiv="Content-Security-Policy"]'


def sources(html: BeautifulSoup, directive: str) -> set[str]:
    """What the policy of a page allows for a kind of file."""
    meta = html.select_one(POLICY)
    assert meta is not None
    for rule in str(meta["content"]).split(";"):
        name, *allowed = rule.split()
        if name == directive:
            return set(allowed)
    raise AssertionError(f"the policy says nothing of {directive}")


def test_scripts_in_a_page_run_by_their_digest_alone(site: Path) -> None:
    count = 0
    for path in html_files(site):
        html = soup(path)
        allowed = sources(html, "script-src")
        assert not allowed & {"'unsafe-inline'", "'unsafe-eval'", "data:", "*"}, path
        assert not html.select("[onclick], [onload], [onerror]"), path
        for script in html.select("script:not([src])"):
            if str(script.get("type", "")).endswith("json"):
                continue
            digest = hashlib.sha256(script.encode_contents()).digest()
            source = f"'sha256-{base64.b64encode(digest).decode()}'"
            assert source in allowed, f"{path}: {str(script)[:80]}"
            count += 1
    assert count


def test_the_policy_stands_before_all_that_it_is_about(site: Path) -> None:
    for path in html_files(site):
        first = soup(path).select_one("script, link, style, img")
        assert isinstance(first, Tag)
        assert first.find_previous("meta", attrs={"http-equiv": True}), path


def test_a_host_that_reads_headers_sends_the_same_policy(site: Path) -> None:
    headers = (site / "_headers").read_text(encoding="utf-8")
    sent = re.search(r"^  Content-Security-Policy: (.*)$", headers, re.MULTILINE)
    assert sent is not None
    # Netlify and Cloudflare Pages refuse a longer line.
    assert len(sent[0]) < 2000
    meta = soup(site / "index.html").select_one(POLICY)
    assert meta is not None
    assert sent[1] == f"{meta['content']}; frame-ancestors 'self'"


def test_the_paths_that_browsers_keep_for_a_year_are_the_sites(site: Path) -> None:
    headers = (site / "_headers").read_text(encoding="utf-8")
    kept = re.findall(r"^/(\S+)\*\n  Cache-Control: .*immutable", headers, re.MULTILINE)
    assert kept
    for path in kept:
        assert list(site.glob(f"{path}*")), f"nothing is at /{path}*"


def test_a_page_loads_one_stylesheet(site: Path) -> None:
    for path in html_files(site):
        assert len(soup(path).select("link[rel=stylesheet]")) == 1, path
