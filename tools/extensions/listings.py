"""Lists of what all patterns have, which any page may ask for.

Each function gets all patterns, sorted by family, and the folder of the page with the
list, counted from `docs/`.
"""

import html
import posixpath
import re
from itertools import groupby

from tools.contract import AVOID_WHEN, COMPARED, DISPLAY_NAMES, REFERENCES
from tools.extensions.generated_parts import recap
from tools.extensions.markdown_text import code, link, moved, quote, side_by_side
from tools.pages.cell_source import check_of
from tools.pages.glossary import read_glossary
from tools.pages.learning_path import read_learning_path
from tools.pages.page import Pattern
from tools.pages.relations import relations_once


def catalog(patterns: list[Pattern], folder: str) -> list[str]:
    """List all patterns by family, a card each, which a reader can filter."""
    out = ['<div class="catalog" data-catalog markdown>', ""]
    for family, members in groupby(patterns, key=lambda one: one.family):
        out += [
            "<section markdown>",
            "",
            f"## {family_name(family)} {{ #{family} }}",
            "",
            '<div class="grid" markdown>',
            "",
            *(line for one in members for line in _card(one, folder)),
            "</div>",
            "",
            "</section>",
            "",
        ]
    return [*out, "</div>"]


def _card(one: Pattern, folder: str) -> list[str]:
    # The runner marks a card once the reader has passed the exercise.
    check = check_of(f"{one.package}/exercise.py", one.content)
    marked = [f'{{: data-check="{check}" }}'] * bool(check)
    libraries = [DISPLAY_NAMES.get(name, name) for name in one.meta.checked]
    about = {"family": [family_name(one.family)], "tag": one.meta.tags}
    about["library"] = libraries
    data = " ".join(
        f'data-{name}="{html.escape(",".join(values))}"'
        for name, values in about.items()
    )
    named = [*one.meta.tags, *libraries]
    return [
        f'<div class="card" {data} markdown>',
        "",
        f"**{link(one, folder)}**",
        *marked,
        "",
        one.meta.summary,
        "",
        "Avoid it when:",
        "{: .avoid }",
        "",
        *(f"- {moved(point, one, folder)}" for point in one.points(AVOID_WHEN.id)),
        "",
        " · ".join(named),
        "{: .about }",
        "",
        "</div>",
        "",
    ]


def family_name(family: str) -> str:
    """Write the name of a family's folder for a reader.

    >>> family_name("concurrency-and-imports")
    'Concurrency and imports'
    """
    return family.replace("-", " ").capitalize()


def families(patterns: list[Pattern], folder: str) -> list[str]:
    """List the patterns' names, a column for each family."""
    out = ['<div class="families" markdown>', ""]
    for family, members in groupby(patterns, key=lambda one: one.family):
        links = (f"- {link(one, folder)}" for one in members)
        out += ["<div markdown>", "", f"**{family_name(family)}**", ""]
        out += [*links, "", "</div>", ""]
    return [*out, "</div>"]


def confused(patterns: list[Pattern], folder: str) -> list[str]:
    """List the pairs that are confused: how to tell, and a line of code for each."""
    out: list[str] = []
    for one in relations_once(patterns):
        if one.kind != "confused-with":
            continue
        pair = one.page, one.to
        names = " and ".join(page.meta.title for page in pair)
        out += [f"### {names} {{ #{'-and-'.join(page.name for page in pair)} }}", ""]
        out += [f"{one.why} {side_by_side(pair, folder)}", ""]
        out += [f"- {link(page, folder)}: {code(page.meta.line)}" for page in pair]
        out += [""]
    return out


def comparison(patterns: list[Pattern], folder: str) -> list[str]:
    """Name the patterns that the page compares, which the browser then loads."""
    names = (f"- {link(one, folder)}" for one in patterns)
    parts = " ".join(section.id for section in COMPARED)
    opening = f'<div class="comparison" data-compare="{parts}" markdown>'
    return [opening, "", *names, "", "</div>"]


def learning_path(patterns: list[Pattern], folder: str) -> list[str]:
    """List the patterns in an order in which to learn them."""
    by_name = {one.name: one for one in patterns}
    path = read_learning_path(patterns)
    hours = round(len(path.names) * path.minutes / 60)
    out = [
        f"{len(path.names)} pages of about {path.minutes} minutes each, so about "
        f"{hours} hours in all.",
        "",
        '<div class="learning-path" data-learning-path markdown>',
        "",
    ]
    number = 1
    for place, stage in enumerate(path.stages, 1):
        out += [f"## {stage.title} {{ #stage-{place} }}", ""]
        # Python-Markdown begins each list anew, so the number is written.
        for step in stage.steps:
            one = by_name[step.pattern]
            check = check_of(f"{one.package}/exercise.py", one.content)
            passed = f' data-check="{check}"' if check else ""
            out += [
                f'<div class="step" data-step="{one.name}"{passed} markdown>',
                "",
                f"**{number}. {link(one, folder)}** {step.why}",
                "",
                one.meta.summary,
                "",
                "</div>",
                "",
            ]
            number += 1
    return [*out, "</div>"]


def glossary(patterns: list[Pattern], folder: str) -> list[str]:
    """List the terms that every page explains, with the pages that use them."""
    out: list[str] = []
    for term, meaning in sorted(
        read_glossary().items(), key=lambda item: item[0].lower()
    ):
        used = [link(one, folder) for one in patterns if _uses(one, term)]
        on = f" Used on {', '.join(used)}." if used else ""
        out += [f"{term}", f":   {meaning}.{on}", ""]
    return out


def _uses(one: Pattern, term: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term)}(?!\w)", one.text) is not None


def symptom_table(patterns: list[Pattern], folder: str) -> list[str]:
    """List every symptom and the pattern that answers it."""
    rows = [
        f"| {quote(symptom)} | {link(one, folder)} |"
        for one in patterns
        for symptom in one.meta.symptoms
    ]
    head = ["| What you see | Pattern |", "| --- | --- |"]
    return ['<div class="symptoms" markdown>', "", *head, *rows, "", "</div>"]


def cheat_sheet(patterns: list[Pattern], folder: str) -> list[str]:
    """List the recaps of all patterns, to be printed on one page."""
    out = ['<div class="cheat-sheet" markdown>', ""]
    for one in patterns:
        heading = f"## {link(one, folder)} {{ #{one.name} }}"
        out += ["<div markdown>", "", heading, "", *recap(one.meta), "", "</div>", ""]
    return [*out, "</div>"]


def sources(patterns: list[Pattern], folder: str) -> list[str]:
    """List what the pages refer to, each source once with the pages that use it."""
    users: dict[str, list[Pattern]] = {}
    for one in patterns:
        for item in one.points(REFERENCES.id):
            users.setdefault(item, []).append(one)
    shown = sorted(users.items(), key=lambda entry: _plain(entry[0]))
    return [
        f"- {source} – {', '.join(link(one, folder) for one in pages)}"
        for source, pages in shown
    ]


def _plain(markdown: str) -> str:
    """Leave out links and marks, so that a list can be sorted by its words.

    >>> _plain("[`typing.Protocol`](https://docs.python.org/3/)")
    'typing.protocol'
    """
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"[*_`]", "", text).lower()


def taught_by(pattern: Pattern, folder: str) -> list[str]:
    """Close a page of the API reference with the page that teaches its code."""
    return [f"The page {link(pattern, folder)} teaches with this code, and runs it."]


def reference(patterns: list[Pattern], folder: str) -> list[str]:
    """List the pages of the API reference, which mkdocs.yml makes of the packages."""
    return [
        f"- [{one.meta.title}]({posixpath.relpath(one.reference, folder)})"
        for one in patterns
    ]
