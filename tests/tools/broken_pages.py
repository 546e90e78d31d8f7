"""Contributions with a fault on the page: diagrams, links, keys, fences, words."""

from tests.tools.broken import PAGE, Broken, added, page

RUN = '    ```{.python .run title="snippets/adapter/before.py"}'
MERMAID = "  core -->|calls| port"


def diagram(name: str, line: str, says: str) -> Broken:
    return page(name, "diagrams_are_drawn_whole", MERMAID, line, says, line)


DIAGRAMS = [
    diagram("an arrow of code", "  core -> port", "`->` is no arrow"),
    diagram("a thick arrow of code", "  core => port", "`=>` is no arrow"),
    diagram("an arrow with a cross", "  core --x port", "`--x` is no arrow"),
    diagram("a label without its end", "  core[The core --> port", "is not closed"),
    diagram("a quoted label without its end", '  core["The --> port', "is not closed"),
    diagram("an arrow's label without its end", "  core -->|calls port", "two bars"),
    diagram("an arrow that leads nowhere", "  core -->", "has no box"),
    diagram("an arrow without spaces", "  core-->port", "touches its box"),
    page(
        "a diagram of another kind",
        "diagrams_are_drawn_whole",
        "flowchart LR",
        "gantt",
        "begins with `gantt`",
        "gantt",
    ),
    page(
        "a diagram that nobody describes",
        "diagrams_are_described",
        "%% what the diagram",
        "%%what the diagram",
        "has no description",
        "%%what the diagram",
    ),
    page(
        "a diagram of nine boxes",
        "diagram_size",
        MERMAID,
        f"{MERMAID}\n  a --> b --> c --> d --> e --> f --> g",
        "9 boxes",
        "```mermaid",
    ),
]
LINKS = [
    added(
        "an image that says nothing",
        "images_say_what_they_show",
        "![](picture.png)",
        "picture.png has no alternative text",
    ),
    added(
        "an image tag that says nothing",
        "images_say_what_they_show",
        '<img src="picture.png" alt="">',
        "has no alternative text",
    ),
    added(
        "a link from the root of the host",
        "links_within_the_site_are_relative",
        "See [Retry](/patterns/behavioral/retry/).",
        "Write the path from this file, like `../behavioral/retry.md`",
    ),
    added(
        "a link to the contributor's own machine",
        "links_within_the_site_are_relative",
        "See [Retry](http://127.0.0.1:8000/patterns/behavioral/retry/).",
        "is absolute",
    ),
    added(
        "a link to a page that is not there",
        "links_lead_somewhere",
        "See [Retry](../behavioral/retri.md).",
        "Perhaps ../behavioral/retry.md is meant",
    ),
    added(
        "a link to a heading that is not there",
        "links_lead_somewhere",
        "See [Retry](../behavioral/retry.md#exercice).",
        "perhaps #exercise is meant",
    ),
    added(
        "a link to no heading of its own page",
        "links_lead_somewhere",
        "See [above](#use-wen).",
        "perhaps #use-when is meant",
    ),
    added(
        "a link to an image that is not there",
        "links_lead_somewhere",
        "![A chart](chart.png)",
        "leads to no file",
    ),
]
FRONT_MATTER = [
    page(
        "a relation to itself",
        "relations_lead_elsewhere",
        "relations: []",
        "relations: [{to: adapter, kind: needs, why: Adapter needs Adapter.}]",
        "a relation to itself",
        "relations:",
    ),
    page(
        "a summary with Markdown",
        "schema",
        'summary: "',
        'summary: "`Adapter` ',
        "has `; feeds and previews show it as it is written",
        "summary:",
    ),
    page(
        "a library that the page does not name",
        "libraries_are_stated",
        "checked: {pydantic",
        "checked: {pytest",
        "library.py imports pydantic, and `checked` does not name it",
        "checked:",
    ),
    page(
        "a library that nothing imports",
        "libraries_are_stated",
        "checked: {",
        'checked: {pytest: "9.0.0", ',
        "`checked` names pytest, and no library*.py imports it",
        "checked:",
    ),
    page(
        "one relation twice",
        "relations_lead_elsewhere",
        "relations: []",
        "relations: [{to: retry, kind: needs, why: Adapter needs Retry.}, "
        "{to: retry, kind: needs, why: Adapter needs Retry.}]",
        "two relations to `retry`",
        "relations:",
    ),
    page(
        "a relation to a page that is not there",
        "relations_exist",
        "relations: []",
        "relations: [{to: retri, kind: needs, why: Adapter needs Retry.}]",
        "which has no page",
        "relations:",
    ),
    page(
        "the title of another page",
        "titles_differ",
        "title: Adapter",
        "title: Retry",
        "the title “Retry” is that of patterns/behavioral/retry.md, too",
        "title: Retry",
    ),
    Broken(
        "a source that another page names otherwise",
        "sources_are_named_alike",
        PAGE,
        "- [The book](",
        "- Somebody: [The book](",
        "https://example.org/book is named otherwise than in ",
        "- [The book](https://example.org/book)",
        "docs/patterns/behavioral/retry.md",
    ),
    page(
        "keys in another order",
        "keys_are_in_order",
        "title: Adapter\n",
        "aliases: [wrapper]\ntitle: Adapter\n",
        "`aliases` stands where `title` belongs",
        "aliases: [wrapper]",
    ),
    page(
        "a key with a typing error",
        "schema",
        "symptoms:",
        "symptons:",
        "perhaps `symptoms` is meant",
        "symptons:",
    ),
    page("a colon in a value", "schema", "title: Adapter", "title: a: b", "not YAML"),
]
FENCES = [
    page(
        "a fence without an end",
        "fences_are_closed",
        "port\n```\n",
        "port\n",
        "the fence that begins here has no end",
        "```mermaid",
    ),
    page("a fence of no language", "fence_language", "```mermaid", "```", "language"),
    page(
        "code typed into a cell",
        "run_fences_include_a_file",
        '    --8<-- "snippets/adapter/before.py"',
        "    print(1)",
        "code typed into a `.run` fence",
        RUN,
    ),
    page(
        "a cell of a file that is not there",
        "included_files_exist",
        '--8<-- "snippets/adapter/before.py"',
        '--8<-- "snippets/adapter/befor.py"',
        "snippets/adapter/befor.py does not exist",
        RUN,
    ),
    page(
        "a fence that falls out of its tab",
        "fences_are_indented_by_fours",
        RUN,
        RUN[1:],
        "indented by 3 columns",
        RUN.strip(),
    ),
    page(
        "a line number that rots",
        "no_line_numbers",
        RUN,
        RUN.replace(".run", '.run hl_lines="2"'),
        "hl_lines",
        "hl_lines",
    ),
]
TEXT_CASES = [
    page(
        "a heading without an id",
        "heading_ids",
        "## Alternatives { #alternatives }",
        "## Alternatives",
        "Write `{ #alternatives }` after it",
        "## Alternatives",
    ),
    page(
        "a heading of one's own",
        "section_order",
        "## What changed { #what-changed }",
        "## Background { #background }",
        "“Background” is not in the contract",
        "## Background",
    ),
    added("a word that belittles", "plain_words", "It is simply so.", "“simply”"),
    added("something left to write", "nothing_left_to_do", "TODO: a word", "TODO"),
    page(
        "too long a page",
        "word_budgets",
        "## Alternatives { #alternatives }\n",
        f"## Alternatives {{ #alternatives }}\n{'word ' * 900}",
        "the limit is 1600. Cut",
    ),
]
PAGE_FAULTS = [*DIAGRAMS, *LINKS, *FRONT_MATTER, *FENCES, *TEXT_CASES]
