"""The HTML of every page is valid; .htmlvalidate.mjs says by which rules."""

import json
import subprocess
from pathlib import Path

import pytest

from tools.pages.paths import ROOT


def faults(folder: Path, report: Path) -> list[str]:
    """Return what is wrong in the HTML files below `folder`, with file and line.

    `report` is a file to write: the validator ends before a pipe has all of its words.
    """
    command = ["npm", "run", "--silent", "valid-html", "--"]
    done = subprocess.run(
        [*command, "--formatter", f"json={report}", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return [
        f"{file['filePath']}:{fault['line']}: {fault['message']} ({fault['ruleId']})"
        for file in json.loads(report.read_text(encoding="utf-8"))
        for fault in file["messages"]
    ]


def test_every_page_is_valid(site: Path, tmp_path: Path) -> None:
    assert faults(site, tmp_path / "report.json") == []


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("<h1", '<p id="twice"></p><p id="twice"></p><h1', "no-dup-id"),
        ("<h1", "<p><div></div></p><h1", "close-order"),
        ("<h1", "<span><div></div></span><h1", "element-permitted-content"),
    ],
)
def test_a_fault_is_found(
    site: Path, tmp_path: Path, right: str, wrong: str, rule: str
) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    (tmp_path / "index.html").write_text(
        html.replace(right, wrong, 1), encoding="utf-8"
    )
    found = faults(tmp_path, tmp_path / "report.json")
    assert any(f"({rule})" in fault for fault in found)
