"""Tests that a page shows pass: a fence that defines one runs nothing of it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.pages.markdown_source import Fence, fences
from tools.pages.page import Page
from tools.pages.paths import ROOT, shown_path
from tools.pages.patterns import all_pages

DEFINED = re.compile(r"^(?:async )?def test_|^class Test", re.MULTILINE)

SHOWN = [
    pytest.param(page, fence, id=f"{page.name}-{fence.line}")
    for page in all_pages()
    for fence in fences(page.text.splitlines())
    if fence.language == "python" and not fence.included
    if DEFINED.search("\n".join(fence.body))
]


@pytest.mark.parametrize(("page", "fence"), SHOWN)
def test_what_a_page_shows_as_a_test_passes(
    page: Page, fence: Fence, tmp_path: Path
) -> None:
    file = tmp_path / "test_shown.py"
    file.write_text("".join(f"{line}\n" for line in fence.body), encoding="utf-8")
    # Started as a reader does, in the project's folder; the project's own settings are
    # for the tests of the site.
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--quiet", "-p", "no:cacheprovider", file],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        place = f"{shown_path(page.path)}:{fence.line}"
        fix = "Fix the code: readers copy it."
        wrong = f"{place}: a test that this fence shows fails. {fix}"
        pytest.fail(f"{wrong}\n\n{done.stdout}{done.stderr}", pytrace=False)
