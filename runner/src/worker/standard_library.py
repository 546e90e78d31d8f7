"""Finds the modules of the standard library that few programs need.

The library is in two archives. The first holds the modules that are imported before a
program runs, and Python starts with it. The second may still be loading meanwhile.
"""

import _imp
import sys
from collections.abc import Iterable
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import CodeType, ModuleType
from zipimport import zipimporter

import time_zones
from waiting import wait_for_library

# As in load_harness.mjs.
FIRST_ARCHIVE, REST_ARCHIVE = "/lib/python314.zip", "/lib/python314-rest.zip"


class PartOfPackage(zipimporter):
    """Loads a module of the second archive whose package is in the first.

    Its code says that it is in the first, too: a package such as `logging` tells its
    own frames from the program's by the folder of their files.
    """

    def get_code(self, fullname: str) -> CodeType:
        """Return the code of a module, as if it were in the first archive."""
        code = zipimporter.get_code(self, fullname)
        place = code.co_filename.replace(REST_ARCHIVE, FIRST_ARCHIVE)
        # That of its functions changes with it.
        _imp._fix_co_filename(code, place)  # type: ignore[attr-defined]
        return code


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
        if path is None:
            return PathFinder.find_spec(name, [REST_ARCHIVE], target)
        packages = [
            place.replace(FIRST_ARCHIVE, REST_ARCHIVE)
            for place in path
            if place.startswith(FIRST_ARCHIVE)
        ]
        specs = (PartOfPackage(package).find_spec(name) for package in packages)
        return next(filter(None, specs), None)

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
