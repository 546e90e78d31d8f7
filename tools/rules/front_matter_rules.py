"""Rules for what a pattern page says about itself: family, schema, relations."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from tools.contract import FAMILIES
from tools.pages.distributions import checked_libraries
from tools.pages.front_matter import FrontMatter
from tools.pages.page import Page, Pattern
from tools.pages.patterns import all_patterns
from tools.rules.rule import Problem, front_matter_rule, page_rule, pattern_rule


@page_rule
def family_is_known(page: Page) -> Iterator[Problem]:
    """A page of docs/patterns/ is in the folder of a family, or is the catalog."""
    first, *below = page.source.split("/")
    if first != "patterns" or below == ["index.md"]:
        return
    folders = below[:-1]
    known = ", ".join(FAMILIES)
    if len(folders) != 1:
        wrong = f"docs/{page.source} is in no family's folder"
        fix = f"Move it to docs/patterns/<family>/; the families are {known}."
        yield Problem(page.path, 1, wrong, fix)
    elif folders[0] not in FAMILIES:
        wrong = f"the family `{folders[0]}` is unknown"
        close = get_close_matches(folders[0], FAMILIES, 1)
        meant = f"perhaps {close[0]} is meant" if close else f"the families are {known}"
        fix = f"Rename the folder; {meant}. tools/contract.py lists the families."
        yield Problem(page.path, 1, wrong, fix)


@pattern_rule
def schema(page: Pattern) -> Iterator[Problem]:
    """Front matter has the schema's keys, and no others."""
    if page.text.startswith("---\n") and not page.front_matter:
        fix = "Put `---` on a line of its own between front matter and text."
        yield Problem(page.path, 1, "no `---` line closes the front matter", fix)
        return
    for line, wrong in page.problems:
        fix = "Fix the front matter; tools/pages/front_matter.py describes each key."
        yield Problem(page.path, line, wrong, fix)


@front_matter_rule
def relations_exist(page: Pattern) -> Iterator[Problem]:
    """A relation leads to a pattern page."""
    names = {one.name for one in all_patterns(page.content)}
    others = ", ".join(sorted(names - {page.name}))
    for relation in page.meta.relations:
        if relation.to not in names:
            wrong = f"relation to `{relation.to}`, which has no page"
            fix = (
                f"Name one of: {others}." if others else "Remove it: no page is there."
            )
            line = page.line_of(f"to: {relation.to}")
            yield Problem(page.path, line, wrong, fix)


@front_matter_rule
def relations_lead_elsewhere(page: Pattern) -> Iterator[Problem]:
    """A relation leads to another page, and no page twice in one way."""
    seen = set()
    for relation in page.meta.relations:
        line = page.line_of(f"to: {relation.to}")
        if relation.to == page.name:
            wrong = f"`{page.name}` has a relation to itself"
            yield Problem(page.path, line, wrong, "Name another pattern, or remove it.")
        elif (relation.to, relation.kind) in seen:
            wrong = f"two relations to `{relation.to}` of the kind `{relation.kind}`"
            yield Problem(page.path, line, wrong, "Write one of the two.")
        seen.add((relation.to, relation.kind))


@front_matter_rule
def keys_are_in_order(page: Pattern) -> Iterator[Problem]:
    """The keys of the front matter stand in one order, so that pages read alike."""
    keys = re.findall(r"^(\w+):", page.front_matter, re.MULTILINE)
    order = [key for key in FrontMatter.model_fields if key in keys]
    for key, wanted in zip(keys, order, strict=False):
        if key != wanted:
            wrong = f"`{key}` stands where `{wanted}` belongs"
            line = page.line_of(f"{key}:")
            yield Problem(page.path, line, wrong, "Run `make fix`.")
            return


@front_matter_rule
def relations_name_both(page: Pattern) -> Iterator[Problem]:
    """The reason of a relation names both patterns, for both pages show it."""
    others = (one for one in all_patterns(page.content) if one.is_readable)
    titles = {one.name: one.meta.title for one in others}
    for relation in page.meta.relations:
        for title in (page.meta.title, titles.get(relation.to, "")):
            if title.lower() not in relation.why.lower():
                wrong = (
                    f"the reason of the relation to `{relation.to}` names no {title}"
                )
                fix = f"Write a sentence that names {title}: both pages show it."
                line = page.line_of(f"to: {relation.to}")
                yield Problem(page.path, line, wrong, fix)


@front_matter_rule
def line_is_of_after(page: Pattern) -> Iterator[Problem]:
    """The line that shows the pattern stands in after.py."""
    file = page.folder / "after.py"
    # Another rule says that the file is missing.
    text = file.read_text(encoding="utf-8") if file.is_file() else page.meta.line
    lines = [line.strip() for line in text.splitlines()]
    if page.meta.line not in lines:
        close = get_close_matches(page.meta.line, lines, 1)
        meant = f"perhaps `{close[0]}` is meant" if close else "copy one of its lines"
        wrong = f"`line` is not a line of {page.package}/after.py; {meant}"
        fix = "Pages that compare patterns show it as an example."
        yield Problem(page.path, page.line_of("line: "), wrong, fix)


@front_matter_rule
def related_errors_are_answered(page: Pattern) -> Iterator[Problem]:
    """A related error leads to a heading of the page, and is no symptom."""
    ids = [section.id for section in page.sections if section.id]
    for related in page.meta.related_errors:
        line = page.line_of(related.error)
        if related.answer not in ids:
            wrong = f"`{related.answer}` is the id of no heading"
            close = get_close_matches(related.answer, ids, 1)
            fix = f"Perhaps {close[0]} is meant." if close else "Name the section."
            yield Problem(page.path, line, wrong, fix)
        if related.error in page.meta.symptoms:
            wrong = f"“{related.error}” is a symptom and a related error"
            fix = "Leave it among the symptoms if the pattern cures it, else remove it."
            yield Problem(page.path, line, wrong, fix)


@front_matter_rule
def libraries_are_stated(page: Pattern) -> Iterator[Problem]:
    """`checked` names every library that library*.py import, and no other."""
    used, line = checked_libraries(page), page.line_of("checked:")
    for name in sorted(used.keys() - page.meta.checked.keys()):
        wrong = f"{used[name]} imports {name}, and `checked` does not name it"
        yield Problem(page.path, line, wrong, "Run `make outputs`, which adds it.")
    for name in sorted(page.meta.checked.keys() - used.keys()):
        wrong = f"`checked` names {name}, and no library*.py imports it"
        yield Problem(page.path, line, wrong, "Remove it, or write the file.")
