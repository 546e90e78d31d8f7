"""What many cells import is in the image of a started Python, which all pages share.

A module that is not there is loaded in each run that imports it. One that few pages
use does not pay: the image grows for every reader.
"""

import json
from collections import defaultdict

from tools.pages.imports import library_modules
from tools.pages.paths import ROOT
from tools.pages.patterns import all_pages

LIST = ROOT / "runner" / "preloaded.json"
# Pages of which a module may be missing before it belongs into the image.
FEW = 3


def test_what_many_pages_import_is_in_the_image() -> None:
    listed = json.loads(LIST.read_text(encoding="utf-8"))
    held = {name.split(".")[0] for name in listed}
    users: dict[str, set[str]] = defaultdict(set)
    for page in all_pages():
        for cell in page.cells:
            if cell.runs:
                for module in set(library_modules(cell.path)) - held:
                    users[module].add(page.source)
    often = {name: pages for name, pages in users.items() if len(pages) > FEW}
    assert not often, "\n".join(
        f"{LIST.relative_to(ROOT)}:1: {name} is not listed, and cells of {len(pages)} "
        f"pages import it: {', '.join(sorted(pages))}. Add it in its place of the "
        "alphabet; every reader's browser will keep a new image."
        for name, pages in often.items()
    )
