"""A change of prose takes the short way through the checks, and nothing else does."""

import subprocess
import sys

import pytest

from tools.commands.scope import scope
from tools.pages.paths import ROOT


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["docs/patterns/structural/protocol.md"], "prose"),
        (
            ["README.md", "docs/learn.md", "includes/glossary.md", "cspell.json"],
            "prose",
        ),
        (["docs/learn.md", "snippets/protocol/after.py"], "all"),
        (["docs/assets/picture.svg"], "all"),
        (["docs/.nav.yml"], "all"),
        (["tests/fixture/docs/index.md"], "all"),
        ([".github/workflows/publish.yml"], "all"),
        (["mkdocs.yml"], "all"),
        ([], "all"),
    ],
)
def test_scope_of_a_change(paths: list[str], expected: str) -> None:
    assert scope(paths) == expected


def test_the_command_compares_with_a_commit() -> None:
    command = [sys.executable, "-m", "tools.commands.scope"]
    run = {"cwd": ROOT, "capture_output": True, "text": True, "check": False}
    # Nothing differs from the commit itself.
    assert subprocess.run([*command, "HEAD"], **run).stdout == "scope=all\n"  # type: ignore[call-overload]
    unknown = subprocess.run([*command, "no-such-branch"], **run)  # type: ignore[call-overload]
    assert unknown.returncode == 1
    assert "git knows no commit “no-such-branch”" in unknown.stderr
