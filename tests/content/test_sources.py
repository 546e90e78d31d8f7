"""Pages name a source alike, so that the list of sources has it once."""

import re
from itertools import chain

from tests.content.refusal import refuse
from tools.contract import REFERENCES
from tools.pages.markdown_source import list_items
from tools.pages.patterns import all_patterns
from tools.rules.rule import Problem


def test_a_source_is_named_alike_wherever_its_address_is() -> None:
    named: dict[str, dict[str, str]] = {}
    for page in all_patterns():
        # The rule `section_order` says that a page has none.
        lines = [part.lines for part in page.sections if part.id == REFERENCES.id]
        for text in list_items([*chain(*lines)]):
            addresses = re.findall(r"\]\(([^)]+)\)", text)
            if len(addresses) == 1:
                source = named.setdefault(addresses[0].rstrip("/"), {})
                source.setdefault(text, page.source)
    assert named
    unlike = {address: texts for address, texts in named.items() if len(texts) > 1}
    for address, texts in unlike.items():
        wrong = f"{address} is named in {len(texts)} ways"
        fix = f"Write it as {next(iter(texts.values()))} does: {next(iter(texts))}."
        last = next(page for page in all_patterns() if page.source in texts.values())
        refuse([Problem(last.path, last.line_of(address), wrong, fix)])
