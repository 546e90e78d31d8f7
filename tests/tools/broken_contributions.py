"""Contributions with a fault, each with the rule that must refuse it.

All start from a page and a package that keep every rule: those that `make new` writes,
with nothing left to do. A case changes one place of one file.
"""

from dataclasses import dataclass

PAGE = "docs/patterns/structural/adapter.md"
PACKAGE = "snippets/adapter"
WINDOWS = "\r\n"
RUN = '    ```{.python .run title="snippets/adapter/before.py"}'
MERMAID = "  core -->|calls| port"
TEXT = "what is it that changed?"
# Put together, so that nobody takes this file for one that holds a secret.
AWS_KEY = f"AKIA{'Q' * 16}"
GITHUB_TOKEN = f"ghp_{'a1' * 20}"
HUGGING_FACE = f"hf_{'Ab3' * 12}"
BEFORE = "def main() -> None:\n"


@dataclass(frozen=True)
class Broken:
    """A fault.

    Attributes:
        name: What a contributor did.
        rule: The rule that is to refuse it.
        file: The file that is changed, or is added.
        old: Text of the file; "" if the file is added.
        new: What takes its place.
        says: A part of the message.
        line: Text of the line that the message must name; "" for the first line.
        at: The file that it must name, if that is another one.
    """

    name: str
    rule: str
    file: str
    old: str
    new: str
    says: str
    line: str = ""
    at: str = ""


def page(name: str, rule: str, old: str, new: str, says: str, line: str = "") -> Broken:
    return Broken(name, rule, PAGE, old, new, says, line)


def added(name: str, rule: str, text: str, says: str, line: str = "") -> Broken:
    """Return a text that is written below “What changed”."""
    heading = "## What changed { #what-changed }\n"
    return page(name, rule, heading, f"{heading}\n{text}\n", says, line or text)


def code(
    name: str, rule: str, statement: str, says: str, file: str = "before.py"
) -> Broken:
    """Return a statement that is written into a file of the package."""
    new = f"{BEFORE}    {statement}\n"
    return Broken(name, rule, f"{PACKAGE}/{file}", BEFORE, new, says, statement)


def new_file(
    name: str, rule: str, file: str, text: str, says: str, line: str = "", at: str = ""
) -> Broken:
    return Broken(name, rule, file, "", text, says, line, at)


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
FILES = [
    page("line ends of Windows on a page", "line_ends", "\n", WINDOWS, "as on Windows"),
    Broken(
        "line ends of Windows in a snippet",
        "line_ends",
        f"{PACKAGE}/after.py",
        "\n",
        WINDOWS,
        "Run `make fix`",
    ),
    page(
        "a last line without an end",
        "line_ends",
        "- one to eight primary sources.\n",
        "- one to eight primary sources.",
        "the last line does not end",
        "- one to eight primary sources.",
    ),
    code("a tab", "no_tabs", "pass\n\tpass", "indented by a tab", "check_tabs.py"),
    page("a byte order mark", "text_is_utf8", "---\ntitle", "\ufeff---\ntitle", "mark"),
    Broken(
        "a file of Windows' own encoding",
        "text_is_utf8",
        f"{PACKAGE}/wrong_one.py",
        "return 41",
        "return 41  # caf\udce9",
        "not UTF-8: the byte 0xe9",
        "return 41",
    ),
    added("a key of AWS", "no_secrets", f"Set `{AWS_KEY}`.", "like an AWS access key"),
    code("a token", "no_secrets", f'token = "{GITHUB_TOKEN}"', "like a GitHub token"),
    code("a model hub's token", "no_secrets", f'"{HUGGING_FACE}"', "Hugging Face"),
    new_file(
        "an image of a camera",
        "images_are_small",
        "docs/assets/photo.png",
        "x" * 6_700_000,
        "image of 6 700 kB, and the limit is 300 kB",
    ),
    new_file(
        "a file that is no page",
        "files_are_pages_or_images",
        "docs/patterns/structural/notes.docx",
        "notes",
        "neither a page nor an image",
    ),
    new_file(
        "a page's name with an underscore",
        "page_names",
        "docs/patterns/structural/model_registry.md",
        "# A\n",
        "Rename the file to model-registry.md",
    ),
    new_file(
        "a page's name in capitals",
        "page_names",
        "docs/patterns/structural/Registry.md",
        "# A\n",
        "Rename the file to registry.md",
    ),
    new_file(
        "the name of a module of Python",
        "page_names",
        "docs/patterns/structural/json.md",
        "# A\n",
        "`json` is a module of Python",
    ),
    new_file(
        "a hyphen in a package's name",
        "package_names",
        "snippets/model-registry/__init__.py",
        "",
        "Rename the folder to snippets/model_registry",
    ),
    new_file(
        "a package without a page",
        "packages_have_a_page",
        "snippets/model_registry/__init__.py",
        "",
        "Write docs/patterns/<family>/model-registry.md",
    ),
    new_file(
        "a page in no family",
        "family_is_known",
        "docs/patterns/structral/registry.md",
        "# A\n",
        "perhaps structural is meant",
    ),
    new_file(
        "a page whose name another family has",
        "names_differ",
        "docs/patterns/structural/retry.md",
        "# A\n",
        "patterns/behavioral/retry.md has this page's name",
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
BROWSER = [
    code(
        "a request",
        "run_fences_need_no_library",
        "import requests",
        "browsers lack requests",
    ),
    code(
        "a download",
        "run_fences_need_no_network",
        "from urllib.request import urlopen",
        "a browser gives Python no network: urllib.request",
    ),
    code("a socket", "run_fences_need_no_network", "import socket", "no network"),
    code(
        "a program",
        "run_fences_need_no_network",
        "import subprocess",
        "a browser runs no other programs: subprocess",
    ),
    code("a window", "run_fences_need_no_network", "import tkinter", "no such module"),
    code(
        "a thread",
        "run_fences_start_no_thread",
        "import threading; threading.Thread(target=main).start()",
        "a browser has no threads",
    ),
    code("a question", "run_fences_wait_for_nobody", 'input("?")', "waits for input()"),
    code(
        "a long sleep",
        "programs_sleep_shortly",
        "import time; time.sleep(30)",
        "sleeps for 30 seconds",
    ),
    code(
        "a long sleep in a library's file",
        "programs_sleep_shortly",
        "time.sleep(30)",
        "sleeps for 30 seconds",
        "library.py",
    ),
    Broken(
        "a cell of a library's file",
        "run_fences_need_no_library",
        PAGE,
        '{.python title="snippets/adapter/library.py"}',
        '{.python .run title="snippets/adapter/library.py"}',
        "runs this file, and browsers lack pydantic",
        "import pydantic",
        f"{PACKAGE}/library.py",
    ),
    Broken(
        "a check that loads much",
        "check_imports_what_is_loaded",
        f"{PACKAGE}/check.py",
        "from typing import Any\n",
        "from typing import Any\nfrom unittest.mock import Mock\n",
        "has this check load `unittest.mock.Mock`",
        "from unittest.mock import Mock",
    ),
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
PACKAGE_CASES = [
    code("a line of 90 columns", "file_size", f"x = '{'y' * 80}'", "limit is 76"),
    Broken(
        "a file of 80 lines",
        "file_size",
        f"{PACKAGE}/before.py",
        "def main",
        "x = 1\n" * 80 + "def main",
        "and the limit is 60",
        "x = 1",
    ),
    Broken(
        "a file that is no Python",
        "file_shape",
        f"{PACKAGE}/after.py",
        BEFORE,
        "def main() -> None\n",
        "not Python: expected ':'",
        "def main() -> None",
    ),
    Broken(
        "a file that cannot be run",
        "file_shape",
        f"{PACKAGE}/after.py",
        'if __name__ == "__main__":',
        "if True:",
        "the module cannot be run",
        "    main()",
    ),
    new_file(
        "a file that no page shows",
        "every_file_is_shown",
        f"{PACKAGE}/helper.py",
        '"""Help."""\n',
        "helper.py is not shown on the page",
        at=PAGE,
    ),
    code(
        "a character that nobody sees", "characters_are_seen", "x = '\u200b'", "U+200B"
    ),
    Broken(
        "two places to write in",
        "starter_has_one_todo",
        f"{PACKAGE}/exercise.py",
        "return 0",
        "return 0  # TODO",
        "2 TODO marks",
    ),
]
CASES = [
    *(*DIAGRAMS, *LINKS, *FILES, *FRONT_MATTER),
    *(*BROWSER, *FENCES, *TEXT_CASES, *PACKAGE_CASES),
]
