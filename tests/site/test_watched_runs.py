"""Each pattern's page shows its two runs, also to who has no script and no pictures."""

from pathlib import Path

from tests.site.built import each_pattern, folder, page_soup, searched_pages, text_of
from tools.contract import CHANGED
from tools.pages.page import Pattern

# What a page may grow by, so that a browser does not get slow: elements of HTML.
MOST_ELEMENTS = 300


@each_pattern
def test_the_picture_ends_what_changed(site: Path, page: Pattern) -> None:
    figure = page_soup(site, page).select_one("figure.watch")
    assert figure is not None, "no picture: run `make pictures`"
    heading = figure.find_previous("h2")
    assert heading is not None
    assert heading.get("id") == CHANGED.id
    assert text_of(figure.figcaption).startswith("Where the two runs part. before: ")
    pictures = figure.select("[role=img]:not(.watch-objects)")
    assert [one["aria-label"] for one in pictures] == [
        f"Who calls whom in {side}.py; the steps are listed below"
        for side in ("before", "after")
    ]
    # Which objects there are is drawn of both, or of none.
    assert len(figure.select(".watch-pair > div > p")) in (0, 2)
    # The place where the two part is marked in each.
    assert all(one.select_one("rect.marked") for one in pictures)
    for steps in figure.select("details > ol"):
        assert steps.find_all("li")
    assert len(figure.find_all(True)) <= MOST_ELEMENTS


@each_pattern
def test_the_twin_has_both_as_text(site: Path, page: Pattern) -> None:
    twin = (folder(site, page) / "index.md").read_text(encoding="utf-8")
    generator = page_soup(site, page).select_one("meta[name=generator]")
    assert generator is not None
    if str(generator["content"]).startswith("zensical"):
        # Its twins have no diagrams. They have what a page says: the list of steps.
        for side in ("before", "after"):
            assert f"**The steps of {side}.py**\n\n1. " in twin
        return
    diagrams = twin.split("```mermaid\n")[1:]
    assert len(diagrams) == 2
    for diagram in diagrams:
        shown = diagram.split("```")[0]
        assert shown.startswith("sequenceDiagram\n")
        assert "here the two part" in shown


@each_pattern
def test_the_search_does_not_repeat_the_steps(site: Path, page: Pattern) -> None:
    entry = searched_pages(site)[page.url]
    assert "The steps of before.py" not in str(entry)
