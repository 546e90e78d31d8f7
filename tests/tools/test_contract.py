"""Where a fact of the contract must stand a second time, it is the same there."""

import tomllib

import pytest
import yaml

from tools import contract
from tools.pages.paths import ROOT

WRITTEN_NUMBERS = {3: "three", 4: "four", 5: "five", 6: "six"}
# What a contributor reads of the contract.
GUIDE = "\n".join(
    (ROOT / name).read_text(encoding="utf-8")
    for name in ("CONTRIBUTING.md", "docs/contributing/package.md")
)


def test_formatter_breaks_lines_where_the_contract_does() -> None:
    config = tomllib.loads((ROOT / "snippets/ruff.toml").read_text(encoding="utf-8"))
    assert config["line-length"] == contract.COLUMNS


@pytest.mark.parametrize(
    "statement",
    [
        f"at most {contract.LINES} lines and\n{contract.COLUMNS} columns; "
        f"`check.py` may have {contract.CHECK_LINES} lines",
        f"at\nmost {contract.FIRST_SCREEN_WORDS} words",
        f"the page {contract.PAGE_WORDS[0]:,} to {contract.PAGE_WORDS[1]:,}",
        f"{contract.PLAIN_WORDS_WORDS[0]} to {contract.PLAIN_WORDS_WORDS[1]} words",
        f"wrong answers, {WRITTEN_NUMBERS[contract.WRONG_ANSWERS]} or more",
        *(f"| `{name}` |" for name in contract.REQUIRED_FILES if name[0] != "_"),
        # A beginning of names, or a whole name.
        *(
            f"| `{name if name.endswith('.py') else f'{name}*.py'}` |"
            for name in contract.UNSHOWN
        ),
    ],
)
def test_guide_states_what_the_rules_hold(statement: str) -> None:
    assert statement.replace("\n", " ") in GUIDE.replace("\n", " ")


def test_sections_have_ids_of_their_own() -> None:
    ids = [section.id for section in contract.SECTIONS]
    assert len(set(ids)) == len(ids)
    assert "see-it-break" in ids


def test_navigation_lists_the_families_in_their_order() -> None:
    path = ROOT / "docs/patterns/.nav.yml"
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))["nav"]
    assert listed == ["index.md", *contract.FAMILIES], (
        f"{path.relative_to(ROOT)}:2: not the families of tools/contract.py in order"
    )
