"""Python-Markdown extension: writes the parts of a page that data decides.

A pattern page gets its title, summary, symptoms, the third column of the
verdict, the badge of checked libraries, the diff of *before* and *after*, the
picture of their runs, its recap and its related pages from front matter and
snippets. Lines such as `<!-- catalog -->` (`LISTINGS`) list what all patterns
have, on any page.

It is an extension and not a MkDocs plugin because Zensical runs it too.
"""

import posixpath
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from tools.contract import (
    ALREADY_USED,
    AVOID_WHEN,
    CHANGED,
    PLAIN_WORDS,
    PROBLEM,
    RECAP,
    RELATED,
    USE_WHEN,
)
from tools.extensions import (
    chooser,
    generated_parts,
    listings,
    relation_map,
    rule_list,
    watched_runs,
    whats_new,
)
from tools.extensions.current_page import current_page
from tools.pages.markdown_source import sections
from tools.pages.page import Pattern
from tools.pages.patterns import all_patterns

# After the snippets extension (32) has included files and before superfences
# (25) takes fences away: what is written here may hold fences itself.
PRIORITY = 27
# What it is beside whom it helps, where there is room for two columns.
OPENING = ['<div class="opening" markdown>']
COLUMN = ["<div markdown>", ""]
# What a line of a page may ask for.
LISTINGS = {
    "<!-- catalog -->": listings.catalog,
    "<!-- families -->": listings.families,
    "<!-- symptoms -->": listings.symptom_table,
    "<!-- chooser -->": chooser.chooser,
    "<!-- comparison -->": listings.comparison,
    "<!-- confused -->": listings.confused,
    "<!-- relation-map -->": relation_map.relation_map,
    "<!-- learning-path -->": listings.learning_path,
    "<!-- cheat-sheet -->": listings.cheat_sheet,
    "<!-- glossary -->": listings.glossary,
    "<!-- sources -->": listings.sources,
    "<!-- reference -->": listings.reference,
    "<!-- whats-new -->": whats_new.whats_new,
    "<!-- rules -->": rule_list.rule_list,
}


def expand_pattern(page: Pattern, lines: list[str], others: list[Pattern]) -> list[str]:
    """Return the page's Markdown with its generated parts filled in."""
    meta = page.meta
    folder = posixpath.dirname(page.source)
    parts = list(sections(lines))
    ids = {part.id for part in parts}
    made = {
        PLAIN_WORDS.id: ([*OPENING, *COLUMN], ["</div>"]),
        PROBLEM.id: (
            COLUMN if PLAIN_WORDS.id in ids else OPENING + COLUMN,
            [*generated_parts.symptoms(meta), "", "</div>", "</div>"],
        ),
        USE_WHEN.id: (
            ['<div class="verdict" markdown>', *COLUMN],
            ["</div>"],
        ),
        AVOID_WHEN.id: (COLUMN, generated_parts.simpler_first(meta)),
        # The section's own text goes on from the analogy.
        ALREADY_USED.id: ([], generated_parts.checked(meta)),
        CHANGED.id: (
            [],
            [*generated_parts.diff(page), *watched_runs.picture(page)],
        ),
        RECAP.id: ([], generated_parts.recap(meta)),
        RELATED.id: (
            [],
            [
                *generated_parts.related(page, others, folder),
                *generated_parts.related_errors(page),
                *generated_parts.api(page, folder),
            ],
        ),
    }
    begun = {ALREADY_USED.id: [meta.analogy, ""]}
    out = generated_parts.title(page)
    for section in parts:
        before, after = made.get(section.id or "", ([], []))
        heading = f"{'#' * section.level} {section.title} {{ #{section.id} }}"
        out += [*before, heading] if section.level else []
        begin = begun.get(section.id or "", [])
        out += [*begin, *section.lines, "", *after, ""]
    return [*out, *generated_parts.jumps()]


class PatternPagePreprocessor(Preprocessor):
    """Fills in generated parts before Markdown sees the page."""

    def run(self, lines: list[str]) -> list[str]:
        """Return `lines` with generated Markdown in place."""
        path = current_page(self.md)
        if path is None:
            return lines
        patterns = all_patterns()
        page = next((one for one in patterns if one.source == path), None)
        if page:
            return expand_pattern(page, lines, patterns)
        folder = posixpath.dirname(path)
        documented = next((one for one in patterns if one.reference == path), None)
        # Each docstring of such a page comes here as well, as a text of that page.
        if documented and any(line.startswith("::: ") for line in lines):
            return [*lines, "", *listings.taught_by(documented, folder)]
        out: list[str] = []
        for line in lines:
            listing = LISTINGS.get(line.strip())
            out += listing(patterns, folder) if listing else [line]
        return out


class PatternPageExtension(Extension):
    """Registers the preprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Add the preprocessor to `md`."""
        md.preprocessors.register(PatternPagePreprocessor(md), "pattern_page", PRIORITY)


def makeExtension(**options: Any) -> PatternPageExtension:
    """Make the extension; Python-Markdown looks for this name."""
    return PatternPageExtension(**options)
