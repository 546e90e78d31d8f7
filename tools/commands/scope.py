"""Says how much of the checks a change needs: `scope=prose` or `scope=all`.

    python -m tools.commands.scope main

names the branch or commit that the change is compared with. The line is one of those
that GitHub's workflows read as an output.
"""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import PurePosixPath

from tools.pages.paths import ROOT


def is_prose(path: str) -> bool:
    """Tell whether only the text of the site, or of the repository, is in a file.

    A page is prose. Its cells are files of `snippets/`, and what a page shows of their
    outputs is tested with the text.

    >>> is_prose("docs/patterns/structural/protocol.md"), is_prose("CHANGELOG.md")
    (True, True)
    >>> is_prose("snippets/protocol/after.py"), is_prose("tests/fixture/docs/index.md")
    (False, False)
    """
    folder = PurePosixPath(path).parts[0]
    is_text = path.endswith(".md") and folder not in ("tests", "overrides")
    return is_text or folder == "includes" or path == "cspell.json"


def scope(paths: Iterable[str]) -> str:
    """Return `prose` if every changed file is; a change of nothing is checked whole."""
    paths = list(paths)
    return "prose" if paths and all(map(is_prose, paths)) else "all"


def changed_files(base: str) -> list[str]:
    """Return the files that differ from where the change began; removed ones, too."""
    done = subprocess.run(
        ["git", "diff", "--name-only", "--no-renames", "-z", f"{base}...HEAD"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    if done.returncode:
        fix = "Name a branch or a commit: make scope BASE=main"
        sys.exit(f"git knows no commit “{base}”. {fix}")
    return [path for path in done.stdout.split("\0") if path]


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1]:
        sys.exit("Name what the change is compared with: make scope BASE=main")
    print(f"scope={scope(changed_files(sys.argv[1]))}")
