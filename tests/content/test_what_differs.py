"""The table of what differs from CPython, and the programs that hold its lines."""

import json
import re

from tools.pages.paths import ROOT

RECORDED = ROOT / "tests" / "browser" / "runner" / "python" / "recorded.json"
PAGE = ROOT / "docs" / "how-it-works.md"


def test_each_line_of_the_table_has_a_program_and_each_difference_a_line() -> None:
    text = PAGE.read_text(encoding="utf-8")
    section = text.split("{ #what-differs }")[1].split("\n## ")[0]
    _, _, *rows = re.findall(r"^\| (.+?) \|", section, re.MULTILINE)
    runs = json.loads(RECORDED.read_text(encoding="utf-8"))
    held = {run["differs"] for run in runs if run["differs"]}
    assert sorted(rows) == sorted(held)


def test_a_program_that_differs_prints_something_else_in_a_browser() -> None:
    runs = json.loads(RECORDED.read_text(encoding="utf-8"))
    same = [
        run["program"]
        for run in runs
        if run["differs"] and run["browser"] == run["cpython"]
    ]
    assert same == []
