"""The libraries that are installed: their versions, and which has which module."""

import importlib.metadata
from functools import cache

from tools.contract import HELPERS
from tools.pages.imports import foreign_packages
from tools.pages.page import Pattern

# Takes seconds, because it reads the list of files of every distribution.
_homes = cache(importlib.metadata.packages_distributions)


def installed_version(distribution: str) -> str:
    """Return the public version of an installed distribution, `2.13.0+cpu` cut.

    Raises:
        importlib.metadata.PackageNotFoundError: If it is not installed.
    """
    return importlib.metadata.version(distribution).split("+")[0]


def checked_libraries(page: Pattern) -> dict[str, str]:
    """Return the distributions that library*.py import, with the file that does.

    Helpers are left out: no page is about them.
    """
    found: dict[str, str] = {}
    for path in sorted(page.folder.glob("library*.py")):
        name = path.relative_to(page.content).as_posix()
        for module in sorted(foreign_packages(name, page.content)):
            for home in _homes().get(module, [module])[:1]:
                if home not in HELPERS:
                    found.setdefault(home, name)
    return found
