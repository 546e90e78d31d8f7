"""Lock files name versions and hashes, and no place to load from."""

import re

from tools.pages.paths import ROOT


def test_no_download_address_in_a_lock_file() -> None:
    locks = [*ROOT.glob("requirements/*.txt"), ROOT / "package-lock.json"]
    assert len(locks) == 4
    for path in locks:
        text = path.read_text(encoding="utf-8")
        # npm states where a package's authors take money; that is no download.
        found = re.findall(r'"resolved"|--(?:extra-)?index-url|--find-links', text)
        assert not found, path
