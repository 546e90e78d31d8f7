"""`make serve` builds what has changed, and shows in the browser what is wrong."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tools.commands.served_pages import ServedPages, everything
from tools.pages.paths import ROOT

FIXTURE = ROOT / "tests" / "fixture"
SAMPLE = "patterns/structural/sample.md"
SECOND = "patterns/behavioral/second.md"
REFERENCE = "reference/snippets/sample/index.md"
# Pages that list what all patterns have.
LISTS = {
    path.relative_to(FIXTURE / "docs").as_posix()
    for path in (FIXTURE / "docs").rglob("*.md")
    if "\n<!-- " in path.read_text(encoding="utf-8") and path.name != "tags.md"
}
ADDRESS = "/patterns/structural/sample/"
# Of a busy machine; a build takes a second.
SECONDS = 60


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(FIXTURE, folder)
    return folder


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        (f"docs/{SAMPLE}", "takes the value, too", "does so", {SAMPLE}),
        (
            f"docs/{SAMPLE}",
            "- A test needs a page with cells.",
            "- A test asks.",
            {SAMPLE, *LISTS},
        ),
        (
            f"docs/{SAMPLE}",
            "title: Sample",
            "title: Simple",
            {SAMPLE, SECOND, REFERENCE, "tags.md", *LISTS},
        ),
        (
            "snippets/sample/limits.py",
            "def main",
            "# New.\ndef main",
            {SAMPLE, REFERENCE},
        ),
        ("docs/how-it-works.md", "title:", "title: Now", {"how-it-works.md"}),
    ],
)
def test_a_page_is_built_again_if_what_it_is_made_of_has_changed(
    content: Path, file: str, old: str, new: str, changed: set[str]
) -> None:
    served = ServedPages(content)
    served.look()
    sources = [*served.sources]
    assert all(map(served.is_changed, sources)), "nothing is built yet"
    served.keep()
    served.look()
    assert not any(map(served.is_changed, sources))
    before = everything(content)
    change(content / file, old, new)
    # Two writes within one tick of the clock are one to the reader of pages.
    os.utime(content / file, (time.time() + 5, time.time() + 5))
    assert everything(content) != before
    served.look()
    assert {source for source in sources if served.is_changed(source)} == changed


@pytest.fixture
def address(content: Path, tmp_path: Path) -> Iterator[str]:
    """Serve a copy of the fixture."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tools.commands.serve_site", "--port", str(port)]
    environment = {**os.environ, "CONTENT": str(content), "TEXTS": "false"}
    # As `make serve` does, so that messages lead to the page of rules.
    environment["SITE_URL"] = f"http://127.0.0.1:{port}/"
    with (tmp_path / "log.txt").open("w") as log:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=log, stderr=log
        )
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=SECONDS)


def get(address: str, path: str) -> str:
    try:
        with urlopen(address + path, timeout=SECONDS) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        return error.read().decode()


def wait_for(address: str, words: str) -> str:
    """Return the page as soon as it has the words."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            if words in (page := get(address, ADDRESS)):
                return page
        except (URLError, ConnectionError):
            pass
        time.sleep(0.1)
    raise AssertionError(f"the page does not say “{words}”")


def epoch(page: str) -> str:
    found = re.search(r"livereload\((\d+)", page)
    assert found
    return found[1]


def test_browser_is_shown_the_change_and_what_is_wrong(
    content: Path, address: str
) -> None:
    page, snippet = content / "docs" / SAMPLE, content / "snippets/sample/after.py"
    whole = page.read_text(encoding="utf-8")
    first = wait_for(address, "problems on this page")
    assert "sessions.py is not shown on the page" in first

    change(snippet, "def main", "# A word to the reader.\ndef main")
    changed = wait_for(address, "A word to the reader.")
    # One change is one reload.
    time.sleep(1)
    assert epoch(get(address, ADDRESS)) == epoch(changed) != epoch(first)

    change(page, "tags: [", "tags: [magic, ")
    broken = wait_for(address, "This page cannot be built")
    assert "sample.md:4: `tags.0`: `magic` is unknown" in broken
    assert "contributing/rules/#schema" in broken
    assert epoch(broken) > epoch(changed)

    text = whole.replace("takes the value, too", "![](a.png)")
    page.write_text(text, encoding="utf-8")
    wait_for(address, "a.png has no alternative text")
