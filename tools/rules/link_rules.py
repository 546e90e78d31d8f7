"""Rules for the links and images of a page."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote, urlparse

from tools.contract import REFERENCES
from tools.pages.markdown_source import fenced_lines
from tools.pages.page import Page, Pattern
from tools.pages.paths import shown_path
from tools.pages.patterns import all_patterns, read_page
from tools.rules.rule import SITE_URL, Problem, page_rule, site_rule

IMAGE = re.compile(r"!\[(?P<text>[^\]]*)\]\((?P<address>[^)\s]*)[^)]*\)")
IMAGE_TAG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
LINK = re.compile(
    r"\]\((?P<address><[^>]+>|[^)\s]+)[^)]*\)|\bhref=\"(?P<href>[^\"]*)\""
)
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
ID = re.compile(r"\{[^}\n]*#(?P<id>[\w-]+)|\bid=\"(?P<other>[^\"]+)\"")
# A line that tools/extensions replaces by a list, with headings of its own.
LISTING = re.compile(r"^<!-- [a-z-]+ -->$|^::: ", re.MULTILINE)
# Hosts of the site itself: its own machine's, and the one that it is published at.
OWN = {"127.0.0.1", "localhost", urlparse(SITE_URL).hostname or "localhost"}


@page_rule
def images_say_what_they_show(page: Page) -> Iterator[Problem]:
    """An image has an alternative text, for those who do not see it."""
    fix = "Say in words what it shows: `![What it shows](image.png)`."
    for number, line in _prose(page):
        for image in IMAGE.finditer(line):
            if not image["text"].strip():
                wrong = f"the image {image['address']} has no alternative text"
                yield Problem(page.path, number, wrong, fix)
        for tag in IMAGE_TAG.findall(line):
            if not re.search(r"\balt=(\"[^\"]*\w|'[^']*\w)", tag):
                yield Problem(page.path, number, f"{tag} has no alternative text", fix)


@page_rule
def links_within_the_site_are_relative(page: Page) -> Iterator[Problem]:
    """A link to a page of the site is the path of its file, from this one.

    Only such a link is checked when the site is built, and leads somewhere wherever
    the site is published, as an archive that is read without a server, too.
    """
    for number, address in _links(page):
        url = urlparse(address)
        if url.hostname in OWN or (not url.netloc and url.path.startswith("/")):
            wrong = f"the link {address} is absolute"
            fix = f"Write the path from this file, like {_relative(page, url.path)}."
            yield Problem(page.path, number, wrong, fix)


@page_rule
def links_lead_somewhere(page: Page) -> Iterator[Problem]:
    """A link within the site names a file that is there, and a heading that it has."""
    for number, address in _links(page):
        url = urlparse(address)
        if url.scheme or url.netloc or url.path.startswith("/"):
            continue
        target = page.path
        if url.path:
            target = (page.path.parent / unquote(url.path)).resolve()
        # The pages of the API reference are written when the site is built.
        docs = (page.content / "docs").resolve()
        if target.is_relative_to(docs / "reference" / "snippets"):
            continue
        if not target.is_relative_to(docs) or not target.is_file():
            wrong = f"the link {address} leads to no file"
            yield Problem(page.path, number, wrong, _meant(page, target))
        elif target.suffix == ".md" and url.fragment:
            there = page
            if url.path:
                own = page.content / "docs" / target.relative_to(docs)
                there = read_page(own, page.content)
            ids = _ids(there)
            if url.fragment not in ids and not LISTING.search(there.text):
                wrong = f"the link {address} names a heading that is not there"
                close = get_close_matches(url.fragment, ids, 1)
                ways = f"perhaps #{close[0]} is meant" if close else "leave out the #"
                fix = f"Write the id of a heading of that page; {ways}."
                yield Problem(page.path, number, wrong, fix)


@site_rule
def sources_are_named_alike(content: Path) -> Iterator[Problem]:
    """Pages name a source alike, so that the list of sources has it once."""
    named: dict[str, dict[str, list[Pattern]]] = defaultdict(lambda: defaultdict(list))
    for page in all_patterns(content):
        for address, text in _sources(page):
            named[address][text].append(page)
    for address, texts in named.items():
        # Whoever comes last writes as most pages do.
        usual = max(texts, key=lambda text: len(texts[text]))
        for text, pages in texts.items():
            for page in pages if text != usual else []:
                other = texts[usual][0]
                where = f"{shown_path(other.path)}:{other.line_of(address)}"
                wrong = f"{address} is named otherwise than in {where}"
                fix = f"Write both alike, for example: {usual}."
                yield Problem(page.path, page.line_of(address), wrong, fix)


def _sources(page: Pattern) -> Iterator[tuple[str, str]]:
    """Yield address and text of what a page refers to with one link."""
    for text in page.points(REFERENCES.id):
        addresses = re.findall(r"\]\(([^)]+)\)", text)
        if len(addresses) == 1:
            yield addresses[0].rstrip("/"), text


def _prose(page: Page) -> Iterator[tuple[int, str]]:
    """Yield the lines of a page that are no code, with their numbers."""
    fenced = fenced_lines(page.fences)
    for number, line in enumerate(page.text.splitlines(), 1):
        if number not in fenced:
            yield number, CODE.sub("", line)


def _links(page: Page) -> Iterator[tuple[int, str]]:
    for number, line in _prose(page):
        for link in LINK.finditer(line):
            address = link["href"] if link["address"] is None else link["address"]
            yield number, address.strip("<>")


def _ids(page: Page) -> list[str]:
    written = [found["id"] or found["other"] for found in ID.finditer(page.text)]
    return [*written, *(section.id for section in page.sections if section.id)]


def _relative(page: Page, path: str) -> str:
    """Return how a page names the file of an address of the site."""
    docs = page.content / "docs"
    place = path.strip("/")
    for file in (f"{place}.md", f"{place}/index.md", place):
        if place and (docs / file).is_file():
            return f"`{_from(page, docs / file)}`"
    return f"`{_from(page, docs / 'index.md')}` for the first page"


def _from(page: Page, file: Path) -> str:
    return Path(os.path.relpath(file, page.path.parent)).as_posix()


def _meant(page: Page, target: Path) -> str:
    """Say which file may be meant: one of that name, or of a like one."""
    docs = page.content / "docs"
    files = {path.name: path for path in docs.rglob("*") if path.is_file()}
    close = get_close_matches(target.name, files, 1, 0.75)
    if not close:
        return "Write the path of a file in docs/, from this one."
    return f"Perhaps {_from(page, files[close[0]])} is meant."
