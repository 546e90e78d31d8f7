"""What a page says of itself reaches every list, with no other source."""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from tools.contract import AVOID_WHEN, REFERENCES, SectionContract
from tools.extensions.pattern_page import LISTINGS
from tools.pages.page import Pattern
from tools.pages.patterns import all_patterns
from tools.pages.relations import relations_once

# What a reader of each list sees of a page.
SHOWN = {
    "catalog": ["title", "summary", "tag", "library", "avoid"],
    "families": ["title"],
    "symptoms": ["title", "symptom"],
    "chooser": ["title", "summary"],
    "comparison": ["title"],
    "confused": ["title", "line", "why"],
    "relation-map": ["title", "why"],
    "learning-path": ["title", "summary"],
    "cheat-sheet": ["title", "recap"],
    "glossary": ["title"],
    "sources": ["title", "source"],
    "reference": ["title"],
    # It has the changelog, and no page.
    "whats-new": [],
    "rules": [],
}
CHANGED = "Changed."


def write(key: str, change: Callable[[Any], Any]) -> Callable[[Pattern], str]:
    """Return what writes another value of a key of the front matter."""

    def written(page: Pattern) -> str:
        front = yaml.safe_load(page.front_matter)
        front[key] = change(front[key])
        text = yaml.safe_dump(front, sort_keys=False)
        return page.text.replace(page.front_matter, text, 1)

    return written


def add_point(section: SectionContract) -> Callable[[Pattern], str]:
    """Return what writes one more point below a heading."""
    heading = f"## {section.title} {{ #{section.id} }}\n"
    return lambda page: page.text.replace(heading, f"{heading}\n- {CHANGED}\n", 1)


CHANGES = {
    "title": write("title", lambda _: CHANGED),
    "summary": write("summary", lambda _: CHANGED),
    "tag": write("tags", lambda _: ["concurrency"]),
    "library": write("checked", lambda _: {"another": "1.0"}),
    "symptom": write("symptoms", lambda symptoms: [*symptoms, CHANGED]),
    "line": write("line", lambda _: CHANGED),
    "why": write("relations", lambda found: [{**one, "why": CHANGED} for one in found]),
    "recap": write("recap", lambda recap: [CHANGED, *recap[1:]]),
    "avoid": add_point(AVOID_WHEN),
    "source": add_point(REFERENCES),
}


def test_every_list_is_looked_at() -> None:
    assert {f"<!-- {name} -->" for name in SHOWN} == set(LISTINGS)


@pytest.mark.parametrize("name", SHOWN)
def test_a_change_of_a_page_reaches_the_list(name: str) -> None:
    listing = LISTINGS[f"<!-- {name} -->"]
    patterns = all_patterns()
    before = listing(patterns, "")
    page = next(one.page for one in relations_once(patterns) if "confused" in one.kind)
    for what, change in CHANGES.items():
        changed = dataclasses.replace(page, text=change(page))
        assert changed.text != page.text, what
        others = [changed if one == page else one for one in patterns]
        differs = listing(others, "") != before
        assert differs == (what in SHOWN[name]), what
