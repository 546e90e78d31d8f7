"""Finds the modules of the standard library that few programs need.

The library is in two archives. The first holds the modules that are imported before a
program runs, and Python starts with it. The second may still be loading meanwhile.
"""

import sys
from collections.abc import Iterable
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

import time_zones
from waiting import wait_for_library

# As in load_harness.mjs.
FIRST_ARCHIVE, REST_ARCHIVE = "/lib/python314.zip", "/lib/python314-rest.zip"


class RestOfStandardLibrary:
    """A finder for `sys.meta_path` that looks in the second archive.

    Attributes:
        expected: Whether the archive is there or still to come.
    """

    expected = False

    def find_spec(
        self,
        name: str,
        path: Iterable[str] | None = None,
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        """Look in the second archive, after waiting for it if necessary."""
        if self.expected:
            self._wait(name)
        if name == "zoneinfo":
            time_zones.unpack(REST_ARCHIVE)
        places = (
            [REST_ARCHIVE]
            if path is None
            else [p.replace(FIRST_ARCHIVE, REST_ARCHIVE) for p in path]
        )
        return PathFinder.find_spec(name, places, target)

    def _wait(self, name: str) -> None:
        if not Path(REST_ARCHIVE).exists():
            wait_for_library()
        if not Path(REST_ARCHIVE).exists():
            message = (
                f"the part of the standard library that holds {name!r} could not "
                "be downloaded: check the connection, then run again"
            )
            raise ImportError(message, name=name)
        self.expected = False
        self.look_again()

    def look_again(self) -> None:
        """Make Python forget that the archive was missing when it first looked."""
        # importlib.invalidate_caches would import a module from that archive.
        for place in [p for p in sys.path_importer_cache if p.startswith(REST_ARCHIVE)]:
            del sys.path_importer_cache[place]


rest = RestOfStandardLibrary()
