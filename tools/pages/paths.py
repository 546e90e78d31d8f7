"""Where pages and snippets are, and how messages name a path."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# The folder of `docs/` and `snippets/`. Tests of tools and runner build another one
# than the project's; mkdocs.yml reads the same variable.
CONTENT = ROOT / os.environ.get("CONTENT", ".")
DOCS = CONTENT / "docs"
SNIPPETS = CONTENT / "snippets"


def shown_path(path: Path) -> str:
    """Return a path as messages show it: from the project's root."""
    return Path(os.path.relpath(path, ROOT)).as_posix()
