"""Scripts and styles change their address with their text: browsers may keep both."""

import hashlib
from pathlib import Path
from urllib.parse import urljoin, urlparse

from tests.site.built import html_files, loaded_by, site_path, soup


def test_every_script_and_style_is_named_with_its_digest(site: Path) -> None:
    wrong = []
    count = 0
    for path in html_files(site):
        base = f"/{path.relative_to(site).as_posix()}"
        for tag in loaded_by(soup(path), "link[rel=stylesheet][href]"):
            url = urlparse(urljoin(base, str(tag.get("src") or tag.get("href"))))
            file = site / site_path(site, url.path).lstrip("/")
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            count += 1
            if not url.query or not digest.startswith(url.query):
                wrong.append(f"{base} loads {url.path}?{url.query}")
    assert count
    assert not wrong, "\n".join(wrong)
