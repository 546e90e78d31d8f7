"""The fixture, published below a folder of its host: every address leads there."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from tests.site.built import html_files, soup
from tools.pages.paths import ROOT

SITE_URL = "https://patterns.dev/ml/"
WHOLE = ("https://patterns.dev", "/")


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("below")
    fixture = {"CONTENT": "tests/fixture", "SITE_DIR": str(folder)}
    env = {**os.environ, **fixture, "SITE_URL": SITE_URL}
    for command in (
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        ["node", "runner/build/finish.mjs", str(folder)],
    ):
        subprocess.run(command, cwd=ROOT, env=env, check=True)
    return folder


def addresses(site: Path) -> set[tuple[str, str]]:
    """Return page and address for what pages name from the root of the host."""
    found = set()
    for path in html_files(site):
        for tag in soup(path).select("[href], [src], meta[content]"):
            for name in ("href", "src", "content"):
                address = str(tag.get(name, ""))
                if address.startswith(WHOLE):
                    found.add((path.name, address))
    return found


def test_every_address_from_the_root_is_of_a_file_in_that_folder(below: Path) -> None:
    named = addresses(below)
    assert {page for page, _ in named} == {"404.html", "index.html"}
    wrong = []
    for page, address in named:
        path = unquote(urlparse(address).path)
        file = below / path.removeprefix(urlparse(SITE_URL).path)
        if not (path.startswith("/ml/") and file.exists()):
            wrong.append(f"{page}: {address}")
    assert not wrong, "\n".join(sorted(wrong))
