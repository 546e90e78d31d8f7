"""A page brings the files that its cells need, and no others."""

import json
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup

from tools.extensions import cells
from tools.pages.page_files import page_files

PROJECT = {
    "__init__.py": "",
    "__main__.py": "from snippets.broken import after",
    "checking.py": "import json",
    "alone/after.py": "",
    "near/__init__.py": "",
    "near/after.py": "from snippets.far import helper",
    "near/data.py": "",
    "near/test_after.py": "from snippets import alone",
    "near/wrong_one.py": "import snippets.alone.after",
    "far/__init__.py": "",
    "far/helper.py": "from ..farther import base",
    "farther/base.py": "from snippets.near import data",
    "broken/after.py": "def broken(:",
}


def test_files_of_packages_and_of_what_they_import(content: Path) -> None:
    files = page_files(["snippets/near/after.py"], content)
    assert list(files) == [
        "snippets/__init__.py",
        "snippets/checking.py",
        "snippets/far/__init__.py",
        "snippets/far/helper.py",
        "snippets/farther/base.py",
        "snippets/near/__init__.py",
        "snippets/near/data.py",
    ]
    assert files["snippets/far/helper.py"] == PROJECT["far/helper.py"]


def test_a_cell_that_is_not_python_needs_the_shared_modules(content: Path) -> None:
    files = page_files(["snippets/broken/after.py"], content)
    assert list(files) == ["snippets/__init__.py", "snippets/checking.py"]


def test_a_cell_beside_the_packages(content: Path) -> None:
    assert list(page_files(["snippets/checking.py"], content)) == [
        "snippets/__init__.py"
    ]


def test_text_of_a_file_reaches_the_page_unchanged(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile = "a = '</script><!-- <script> &lt; \\u003c'  # é\n"
    (content / "snippets/near/data.py").write_text(hostile, encoding="utf-8")
    monkeypatch.setattr(
        cells, "page_files", lambda paths: page_files(paths, content=content)
    )
    source = (
        '```{.python .run}\n--8<-- "snippets/near/after.py"\n```\n\n'
        "```{.text .output}\n1\n```\n"
    )
    names = ("pymdownx.snippets", "pymdownx.superfences", "pymdownx.highlight")
    options = {"pymdownx.snippets": {"base_path": [str(content)]}}
    html = markdown.markdown(
        source, extensions=[*names, cells.makeExtension()], extension_configs=options
    )
    (place,) = BeautifulSoup(html, "html.parser").select("[data-files]")
    assert json.loads(str(place["data-files"]))["snippets/near/data.py"] == hostile
    assert not place.find_next()
