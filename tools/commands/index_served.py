"""Indexes what `make serve` serves, for the search.

`make build` does so after the build, whatever generator has made the site. What is
served is in a folder that is deleted in the end.
"""

import subprocess

from tools.pages.paths import ROOT


def start_index(folder: str) -> subprocess.Popen[bytes]:
    """Begin to write the index of the site in a folder."""
    command = "node", "runner/build/index_site.mjs", folder
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
