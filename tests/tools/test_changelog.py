"""The changelog keeps its format, and readers get their part of it."""

import re
import tomllib
from pathlib import Path

from tools.extensions.whats_new import CHANGELOG, NOT_SHOWN, whats_new
from tools.pages.markdown_source import sections
from tools.pages.paths import ROOT

KINDS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", NOT_SHOWN]
RELEASE = re.compile(r"(\d+\.\d+\.\d+) - (\d{4}-\d\d-\d\d)")
PARTS = sections(CHANGELOG.read_text(encoding="utf-8").splitlines())


def test_releases_are_listed_newest_first_with_their_dates() -> None:
    first, *releases = [part.title for part in PARTS if part.level == 2]
    assert first == "Unreleased"
    found = [RELEASE.fullmatch(title) for title in releases]
    assert all(found), f"CHANGELOG.md: {releases}. Write “## 1.2.3 - 2026-01-31”."
    versions = [tuple(map(int, one[1].split("."))) for one in found if one]
    assert versions == sorted(versions, reverse=True)
    dates = [one[2] for one in found if one]
    assert dates == sorted(dates, reverse=True)


def test_the_newest_release_is_the_version_of_the_project() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    version = tomllib.loads(text)["project"]["version"]
    newest = [part.title for part in PARTS if part.level == 2][1]
    assert newest.split(" - ")[0] == version, (
        f"CHANGELOG.md: its newest release is {newest}, and pyproject.toml states "
        f"{version}. Make them agree: docs/contributing/releasing.md."
    )


def test_each_part_is_of_a_kind_that_readers_know() -> None:
    for part in PARTS:
        if part.level == 3:
            where = f"CHANGELOG.md:{part.line}"
            assert part.title in KINDS, f"{where}: write one of {KINDS}"
            assert any(line.startswith("- ") for line in part.lines), f"{where}: empty"


def test_readers_are_not_told_of_the_workshop(tmp_path: Path) -> None:
    changelog = tmp_path / "CHANGELOG.md"
    changelog.write_text(
        "# Changelog\n\nHow it is written.\n\n## 0.2.0 - 2026-12-01\n\n### Added\n\n"
        "- [Retry](docs/patterns/behavioral/retry.md)\n\n"
        "### For contributors\n\n- A workflow.\n\n"
        "## 0.1.0 - 2026-11-01\n\n### Added\n\n- The site.\n",
        encoding="utf-8",
    )
    lines = whats_new([], "", changelog)
    text = "\n".join(lines)
    assert "How it is written" not in text
    assert "workflow" not in text
    # The page is in docs/, and so are its links. No id is given twice.
    assert "- [Retry](./patterns/behavioral/retry.md)" in lines
    assert re.findall(r"\{ #(.*) \}", text) == [
        "version-0-2-0",
        "0-2-0-added",
        "version-0-1-0",
        "0-1-0-added",
    ]
