"""A hook of MkDocs for `make serve`: indexes what it serves, for the search.

`make build` does so after the build, whatever generator has made the site. `mkdocs
serve` has no such moment, because it deletes the folder of the site when it ends.
"""

import subprocess

from mkdocs.config.defaults import MkDocsConfig

from tools.pages.paths import ROOT


def on_post_build(config: MkDocsConfig) -> None:
    """Write the index into the folder that is served."""
    command = "node", "runner/build/index_site.mjs", config.site_dir
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
