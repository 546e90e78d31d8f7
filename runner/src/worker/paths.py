"""Whose code a file is."""

import os
from pathlib import Path

from standard_library import REST_ARCHIVE

ROOT = str(Path.cwd())
LIBRARY, RUNNER = str(Path(os.__file__).parent), str(Path(__file__).parent)
# Code of the library and of the runner. All else is the reader's, or made by it:
# text that was compiled, a module in a folder for temporary files.
FOREIGN = "<frozen ", LIBRARY, REST_ARCHIVE, RUNNER


def relative(filename: object) -> str:
    """Name a file of the project by its path in the project."""
    return str(filename).removeprefix(f"{ROOT}/")
