"""Pages name a source alike, so that the list of sources has it once."""

import re

from tools.contract import REFERENCES
from tools.pages.patterns import all_patterns


def test_a_source_is_named_alike_wherever_its_address_is() -> None:
    named: dict[str, dict[str, str]] = {}
    for page in all_patterns():
        section = next(part for part in page.sections if part.id == REFERENCES.id)
        items = re.split(r"^- ", "\n".join(section.lines), flags=re.MULTILINE)[1:]
        for item in items:
            text = " ".join(item.split())
            addresses = re.findall(r"\]\(([^)]+)\)", text)
            if len(addresses) == 1:
                source = named.setdefault(addresses[0].rstrip("/"), {})
                source.setdefault(text, page.source)
    assert named
    unlike = {address: texts for address, texts in named.items() if len(texts) > 1}
    assert not unlike
