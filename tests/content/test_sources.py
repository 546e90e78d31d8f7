"""Pages name a source alike, so that the list of sources has it once."""

import re

from tools.contract import REFERENCES
from tools.pages.markdown_source import list_items
from tools.pages.patterns import all_patterns


def test_a_source_is_named_alike_wherever_its_address_is() -> None:
    named: dict[str, dict[str, str]] = {}
    for page in all_patterns():
        section = next(part for part in page.sections if part.id == REFERENCES.id)
        for text in list_items(section.lines):
            addresses = re.findall(r"\]\(([^)]+)\)", text)
            if len(addresses) == 1:
                source = named.setdefault(addresses[0].rstrip("/"), {})
                source.setdefault(text, page.source)
    assert named
    unlike = {address: texts for address, texts in named.items() if len(texts) > 1}
    assert not unlike
