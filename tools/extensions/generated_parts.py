"""Markdown made from front matter and snippets, one function a part."""

import difflib
import html
import posixpath
import re
from itertools import groupby

from tools.contract import DISPLAY_NAMES, REFERENCES, RELATIONS, SIMPLER
from tools.pages.cell_source import check_of
from tools.pages.choices import Answer, Question, read_choices
from tools.pages.front_matter import FrontMatter
from tools.pages.markdown_source import list_items
from tools.pages.page import PageError, Pattern
from tools.pages.paths import shown_path

LOOKS_LIKE_A_LOG = re.compile(r"^[\w.]+(Error|Exception|Warning|Interrupt|Exit)\b")


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
    names = ", ".join(map(_verbatim, meta.aliases))
    return [f"Also called: {names}.", "{: .aliases }", ""]


def symptoms(meta: FrontMatter) -> list[str]:
    """List what the reader sees, log lines as code and the rest quoted."""
    return [f"- {_quote(symptom)}" for symptom in meta.symptoms]


def _verbatim(text: str) -> str:
    r"""Escape what Markdown would take for markup.

    >>> print(_verbatim("__enter__, or <b>"))
    \_\_enter\_\_, or &lt;b&gt;
    """
    return re.sub(r"([\\`*_{}\[\]])", r"\\\1", html.escape(text, quote=False))


def _quote(symptom: str) -> str:
    if not LOOKS_LIKE_A_LOG.match(symptom):
        return f"“{_verbatim(symptom)}”"
    return f"`` {symptom} ``" if "`" in symptom else f"`{symptom}`"


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


def analogy(meta: FrontMatter) -> list[str]:
    """Write the analogy, and the badge of the libraries it was checked with."""
    named = [f"{DISPLAY_NAMES.get(k, k)} {v}" for k, v in meta.checked.items()]
    badge = f":material-check-decagram: Checked with {', '.join(named)}"
    return [meta.analogy, "", *([badge, "{: .checked }"] if named else [])]


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
    rows = [
        f"- {_quote(one.error)} – [{titles.get(one.answer)}](#{one.answer})"
        for one in page.meta.related_errors
    ]
    head = "Errors that look alike or that using it brings, with their answers:"
    return ["", head, "", *rows] if rows else []


def related(page: Pattern, patterns: list[Pattern]) -> list[str]:
    """List the relations of `page`, those that other pages state too.

    Raises:
        PageError: If a relation points to a page that does not exist.
    """
    by_name = {one.name: one for one in patterns}
    found: dict[tuple[str, str], str] = {}
    for one in patterns:
        for relation in one.meta.relations:
            if relation.to not in by_name:
                where = shown_path(one.path)
                wrong = f"relation to `{relation.to}`, which has no page"
                raise PageError(f"{where}: {wrong}. Write that page, or fix the name.")
            here, there = RELATIONS[relation.kind]
            if one.name == page.name:
                found[here, relation.to] = relation.why
            elif relation.to == page.name:
                found.setdefault((there, one.name), relation.why)
    order = [label for pair in RELATIONS.values() for label in pair]
    return [
        f"- {label}: {_link(by_name[name], posixpath.dirname(page.source))} – {why}"
        for (label, name), why in sorted(
            found.items(), key=lambda item: (order.index(item[0][0]), item[0][1])
        )
    ] or ["No other page of this site is related yet."]


def _link(pattern: Pattern, folder: str) -> str:
    return f"[{pattern.meta.title}]({posixpath.relpath(pattern.source, folder or '.')})"


def catalog(patterns: list[Pattern], folder: str) -> list[str]:
    """List all patterns by family, a card each.

    Args:
        patterns: All patterns, sorted by family.
        folder: Where the page with the list is, from `docs/`.
    """
    out: list[str] = []
    for family, members in groupby(patterns, key=lambda one: one.family):
        name = family.replace("-", " ").capitalize()
        out += [
            f"## {name} {{ #{family} }}",
            "",
            '<div class="grid cards" markdown>',
            "",
        ]
        for one in members:
            # The runner marks this card once the reader has passed the exercise.
            check = check_of(f"{one.package}/exercise.py", one.content)
            marked = [f'    {{: data-check="{check}" }}'] * bool(check)
            out += [
                f"-   **{_link(one, folder)}**",
                *marked,
                "",
                f"    {one.meta.summary}",
                "",
                f"    {one.meta.analogy}",
                "    {: .analogy }",
                "",
            ]
        out += ["</div>", ""]
    return out


def chooser(patterns: list[Pattern], folder: str) -> list[str]:
    """Write the questions that lead to a pattern, each answer a fold."""
    by_name = {one.name: one for one in patterns}

    def fold(answer: Answer, place: str) -> list[str]:
        if answer.question is not None:
            inside = [f"**{answer.question}**", "", *folds(answer, place)]
        elif answer.pattern is not None:
            one = by_name[answer.pattern]
            inside = [f"Take **{_link(one, folder)}**. {one.meta.summary}", ""]
        else:
            inside = [f"You need no pattern yet. {answer.none}", ""]
        summary = f"<summary>{html.escape(answer.answer, quote=False)}</summary>"
        open_tag = f'<details class="choice" id="{place}" markdown>'
        return [open_tag, summary, "", *inside, "</details>", ""]

    def folds(question: Question | Answer, place: str) -> list[str]:
        return [
            line
            for number, answer in enumerate(question.answers, 1)
            for line in fold(answer, f"{place}-{number}")
        ]

    first = read_choices(patterns)
    return [f"**{first.question}**", "", *folds(first, "choice")]


def symptom_table(patterns: list[Pattern], folder: str) -> list[str]:
    """List every symptom and the pattern that answers it."""
    rows = [
        f"| {_quote(symptom)} | {_link(one, folder)} |"
        for one in patterns
        for symptom in one.meta.symptoms
    ]
    return ["| What you see | Pattern |", "| --- | --- |", *rows]


def cheat_sheet(patterns: list[Pattern], folder: str) -> list[str]:
    """List the recaps of all patterns, to be printed on one page."""
    out = ['<div class="cheat-sheet" markdown>', ""]
    for one in patterns:
        heading = f"## {_link(one, folder)} {{ #{one.name} }}"
        out += ["<div markdown>", "", heading, "", *recap(one.meta), "", "</div>", ""]
    return [*out, "</div>"]


def sources(patterns: list[Pattern], folder: str) -> list[str]:
    """List what the pages refer to, each source once with the pages that use it."""
    users: dict[str, list[Pattern]] = {}
    for one in patterns:
        found = (part for part in one.sections if part.id == REFERENCES.id)
        section = next(found, None)
        if section is None:
            # The rules for pages say so, and name the line.
            continue
        for item in list_items(section.lines):
            users.setdefault(item, []).append(one)
    shown = sorted(users.items(), key=lambda entry: _plain(entry[0]))
    return [
        f"- {source} – {', '.join(_link(one, folder) for one in pages)}"
        for source, pages in shown
    ]


def _plain(markdown: str) -> str:
    """Leave out links and marks, so that a list can be sorted by its words.

    >>> _plain("[`typing.Protocol`](https://docs.python.org/3/)")
    'typing.protocol'
    """
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"[*_`]", "", text).lower()


def reference(patterns: list[Pattern], folder: str) -> list[str]:
    """List the pages of the API reference, which mkdocs.yml makes of the packages."""
    return [
        f"- [{one.meta.title}]({posixpath.relpath(one.reference, folder)})"
        for one in patterns
    ]
