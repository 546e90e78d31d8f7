"""The parts of a pattern's page that are made from front matter and snippets."""

import difflib
import posixpath

from tools.contract import DISPLAY_NAMES, RELATIONS, SHOWN, SIMPLER
from tools.extensions.markdown_text import link, quote, side_by_side, verbatim
from tools.pages.front_matter import FrontMatter
from tools.pages.page import Pattern
from tools.pages.relations import all_relations


def title(page: Pattern) -> list[str]:
    """Write the title and the summary below it."""
    return [
        f"# {page.meta.title} {{ #{page.name} }}",
        "",
        page.meta.summary,
        "{: .summary }",
        "",
        *aliases(page.meta),
    ]


def aliases(meta: FrontMatter) -> list[str]:
    """Name what else the pattern is called."""
    if not meta.aliases:
        return []
    names = ", ".join(map(verbatim, meta.aliases))
    return [f"Also called: {names}.", "{: .aliases }", ""]


def api(page: Pattern, folder: str) -> list[str]:
    """Link the names that the page's code defines."""
    target = posixpath.relpath(page.reference, folder)
    return [
        "",
        f"The [API reference of {page.meta.title}]({target}) lists the classes and "
        "functions of this page’s code.",
        "",
    ]


# A cell → what the bar of jumps calls it.
JUMPS = {"before-py": "Break", "after-py": "Fix", "exercise-py": "Exercise"}


def jumps() -> list[str]:
    """Link the cells that readers come back to; phones show it, where no list does."""
    return [
        '<nav class="page-jumps" aria-label="Jump to a cell">',
        *(f'<a href="#{cell}">{name}</a>' for cell, name in JUMPS.items()),
        "</nav>",
    ]


def symptoms(meta: FrontMatter) -> list[str]:
    """List what the reader sees, log lines as code and the rest quoted.

    Who has the problem goes on to the code that has it.
    """
    listed = [f"- {quote(symptom)}" for symptom in meta.symptoms]
    words = "See the code that fails, and how it is fixed"
    # The other tab may be the one that is open.
    way = f'[{words}](#{SHOWN.id}){{ data-shows="before-py" }}'
    return [*listed, "", way, "{: .way-to-code }"]


def simpler_first(meta: FrontMatter) -> list[str]:
    """Close the verdict with its third column."""
    heading = f"## {SIMPLER.title} {{ #{SIMPLER.id} }}"
    return [
        "</div>",
        "<div markdown>",
        "",
        heading,
        "",
        meta.simpler,
        "",
        "</div>",
        "</div>",
    ]


def checked(meta: FrontMatter) -> list[str]:
    """Write the badge of the libraries that a page was checked with."""
    named = [f"{DISPLAY_NAMES.get(k, k)} {v}" for k, v in meta.checked.items()]
    badge = f":material-check-decagram: Checked with {', '.join(named)}"
    return [badge, "{: .checked }"] if named else []


def diff(page: Pattern) -> list[str]:
    """Write the difference between *before* and *after* as a fence."""
    before, after = (
        (page.folder / name).read_text(encoding="utf-8").splitlines()
        for name in ("before.py", "after.py")
    )
    compared = difflib.unified_diff(before, after, lineterm="", n=1)
    # The first two lines name the files, as the title does.
    shown = list(compared)[2:]
    return ['```{.diff .compared title="before.py → after.py"}', *shown, "```"]


def recap(meta: FrontMatter) -> list[str]:
    """List what to take away."""
    return [f"- {sentence}" for sentence in meta.recap]


def related_errors(page: Pattern) -> list[str]:
    """List errors that look alike or that the pattern brings, each with its answer."""
    titles = {section.id: section.title for section in page.sections}
    rows = []
    for one in page.meta.related_errors:
        title = titles.get(one.answer)
        # A page has one name for one place, and the bar leads to the cell.
        also = title in JUMPS.values()
        name = f'{{ aria-label="The section {title}" }}' if also else ""
        rows.append(f"- {quote(one.error)} – [{title}](#{one.answer}){name}")
    head = "Errors that look alike or that using it brings, with their answers:"
    return ["", head, "", *rows] if rows else []


def related(page: Pattern, patterns: list[Pattern], folder: str) -> list[str]:
    """List the relations of `page`, those that other pages state too.

    Args:
        page: The pattern.
        patterns: All patterns.
        folder: Where the page with the list is, from `docs/`.
    """
    confused, _ = RELATIONS["confused-with"]
    return [
        f"- {label}: {link(other, folder)} – {why}"
        + (f" {side_by_side((page, other), folder)}" if label == confused else "")
        for label, other, why in _relations(page, patterns)
    ] or ["No other page of this site is related yet."]


def relations_of(page: Pattern, patterns: list[Pattern]) -> list[str]:
    """Name the relations of `page`: `Needs Protocol`."""
    found = _relations(page, patterns)
    return [f"{label} {other.meta.title}" for label, other, _ in found]


def _relations(
    page: Pattern, patterns: list[Pattern]
) -> list[tuple[str, Pattern, str]]:
    """Return label, other page and reason of each relation, sorted by label."""
    found: dict[tuple[str, str], tuple[Pattern, str]] = {}
    for one in all_relations(patterns):
        here, there = RELATIONS[one.kind]
        if one.page == page:
            found[here, one.to.name] = one.to, one.why
        elif one.to == page:
            found.setdefault((there, one.page.name), (one.page, one.why))
    order = [label for pair in RELATIONS.values() for label in pair]
    ordered = sorted(found, key=lambda key: (order.index(key[0]), key[1]))
    return [(label, *found[label, name]) for label, name in ordered]
