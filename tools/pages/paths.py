"""Where pages and snippets are, and how messages name a path."""

import os
import sysconfig
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


def included_file(path: str, content: Path = CONTENT) -> Path:
    """Return the file of an include line, looked for where mkdocs.yml says.

    Args:
        path: The file as pages write it.
        content: The folder that is looked in first; the project's root is second.
    """
    own = content / path
    return own if own.is_file() else ROOT / path


def machine_folders() -> list[str]:
    """Return the folders that are others on each machine, the innermost first."""
    of_python = (sysconfig.get_path(name) for name in ("purelib", "stdlib"))
    return [*of_python, str(ROOT), f"{Path.home()}/"]
