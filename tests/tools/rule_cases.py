"""Faults that the rules of the linter must find: one case a rule, or more."""

from tools.rules import (
    diagram_rules,
    fence_rules,
    front_matter_rules,
    package_rules,
    section_rules,
    text_rules,
)
from tools.rules.rule import PageRule, PatternRule

INCLUDE = '--8<-- "snippets/adapter/before.py"'
AVOID = "## Avoid when { #avoid-when }\n"
PLAIN = "## In plain words { #in-plain-words }\n"
MISTAKES = "## Common mistakes { #common-mistakes }\n"
CHANGED = "## What changed { #what-changed }\n"
RELATION = "relations: [{to: nowhere, kind: needs, why: it does}]"
ITSELF = "relations: [{to: adapter, kind: needs, why: it does}]"
NO_ERRORS = "related_errors: []"

# rule, text of the page, what takes its place, part of the message
PAGE_CASES: list[tuple[PatternRule, str, str, str]] = [
    (
        front_matter_rules.schema,
        "simpler:",
        "hint:",
        "unknown key `hint`; the keys are",
    ),
    (
        front_matter_rules.schema,
        "symptoms:",
        "symptons:",
        "perhaps `symptoms` is meant",
    ),
    (
        front_matter_rules.schema,
        "relations: []",
        "relations: [a]",
        "write {to: page, kind",
    ),
    (
        front_matter_rules.schema,
        NO_ERRORS,
        "related_errors: [a]",
        "write {error: its text",
    ),
    (
        front_matter_rules.schema,
        '  - "when to use it."\n',
        "",
        "`recap`: List should have at least 3 items",
    ),
    (
        front_matter_rules.schema,
        'promise."\n---',
        'promise."',
        "no `---` line closes",
    ),
    (
        front_matter_rules.schema,
        "tags: [",
        "tags: [magic, ",
        "`magic` is unknown; choose",
    ),
    (front_matter_rules.schema, "tags: [", "tags: [tipyng, ", "perhaps `typing` is"),
    (front_matter_rules.schema, "summary: ", f"summary: {'a ' * 21}#", "limit is 20"),
    (front_matter_rules.schema, "tags: [", "tags: [[", "is not YAML ("),
    (section_rules.section_order, AVOID, "", "section “Avoid when” is missing"),
    (section_rules.section_order, MISTAKES, "", "Add `## Common mistakes {"),
    (
        section_rules.section_order,
        AVOID,
        f"## Ah {{ #a }}\n\n{AVOID}",
        "“Ah” is not in the",
    ),
    (section_rules.section_order, AVOID, f"{AVOID}\n{AVOID}", "“Avoid when” is empty"),
    (
        section_rules.section_order,
        CHANGED,
        "## Related { #r }\n",
        "Move it: the order is",
    ),
    (section_rules.heading_ids, " { #exercise }", "", "Write `{ #exercise }` after it"),
    (section_rules.heading_ids, "{ #exercise }", "{ #e }", "Write `{ #exercise }`"),
    (section_rules.word_budgets, AVOID, f"{AVOID}{'w ' * 230}\n", "limit is 230. Cut"),
    (
        section_rules.word_budgets,
        MISTAKES,
        f"{MISTAKES}{'w ' * 1600}\n",
        "limit is 1600. Cut",
    ),
    (section_rules.word_budgets, "word " * 900, "", "and 1000 is the fewest"),
    (section_rules.word_budgets, PLAIN, f"{PLAIN}{'w ' * 90}", "#in-plain-words has"),
    (section_rules.definition_comes_first, "Adapter is ", "It is ", "“Adapter is …”"),
    (section_rules.points, AVOID, f"{AVOID}- One.\n- Two.\n- Three.\n", "has 4 points"),
    (section_rules.points, "2. ", "", "has 2 points"),
    (
        front_matter_rules.relations_exist,
        "relations: []",
        RELATION,
        "`nowhere`, which has no page",
    ),
    (
        front_matter_rules.relations_name_both,
        "relations: []",
        ITSELF,
        "names no Adapter",
    ),
    (
        front_matter_rules.line_is_of_after,
        "with the pattern\")'",
        "with a pattern\")'",
        "perhaps `print(",
    ),
    (
        front_matter_rules.related_errors_are_answered,
        NO_ERRORS,
        "related_errors: [{error: E, answer: avoid-wen}]",
        "Perhaps avoid-when is meant",
    ),
    (
        front_matter_rules.related_errors_are_answered,
        NO_ERRORS,
        'related_errors: [{error: "RuntimeError: what the reader sees, or types into '
        'the search box", answer: avoid-when}]',
        "is a symptom and a related error",
    ),
    (fence_rules.fence_language, "```mermaid\n", "```\n", "fence without a language"),
    (
        fence_rules.no_line_numbers,
        ".python .run",
        '.python .run hl_lines="2"',
        "hl_lines",
    ),
    (text_rules.plain_words, MISTAKES, f"{MISTAKES}Simply put.\n", "“Simply” in prose"),
    (text_rules.nothing_left_to_do, CHANGED, f"{CHANGED}TODO\n", "a TODO is left"),
    (
        diagram_rules.diagram_size,
        "core -->",
        "a --> b --> c --> d --> e --> f\ncore -->",
        "Keep to 7",
    ),
    (
        fence_rules.run_fences_include_a_file,
        INCLUDE,
        "print(1)",
        "code typed into a `.run`",
    ),
    (
        fence_rules.run_fences_include_a_file,
        'title="snippets/',
        'title="',
        "Write title=",
    ),
    (
        fence_rules.run_fences_have_output,
        "{.text .output",
        "{.text .log",
        "make outputs",
    ),
    (
        fence_rules.outputs_have_a_listing,
        INCLUDE,
        "print(1)",
        "output fence without a listing",
    ),
    (
        package_rules.every_file_is_shown,
        INCLUDE,
        "",
        "snippets/adapter/before.py is not shown",
    ),
    (
        fence_rules.included_files_exist,
        INCLUDE,
        INCLUDE.replace("before", "be"),
        "does not exist",
    ),
    (
        fence_rules.fences_are_indented_by_fours,
        "    ```{.python",
        "  ```{.python",
        "fence indented by 2 columns",
    ),
    (
        fence_rules.shown_files_are_the_packages,
        INCLUDE,
        INCLUDE.replace("adapter", "singleton"),
        "belongs to another page",
    ),
    (
        fence_rules.typed_code_width,
        CHANGED,
        f"{CHANGED}\n```python\nx = '{'y' * 80}'\n```\n",
        "the limit is 76",
    ),
]

# rule, file of the package, what it holds (None: no such file), part of the message
PACKAGE_CASES: list[tuple[PatternRule, str, str | None, str]] = [
    (package_rules.package_exists, "limits.py", None, "limits.py is missing"),
    (package_rules.wrong_answers, "wrong_one.py", None, "Write 5 plausible"),
    (
        package_rules.file_size,
        "after.py",
        "x = 1\n" * 61,
        "61 lines, and the limit is 60",
    ),
    (
        package_rules.file_size,
        "check.py",
        "x = 1\n" * 91,
        "91 lines, and the limit is 90",
    ),
    (package_rules.file_size, "after.py", f"x = '{'y' * 80}'\n", "the limit is 76"),
    (package_rules.file_shape, "after.py", "x = 1\n", "no one-line docstring"),
    (
        package_rules.file_shape,
        "after.py",
        '"""Shows."""\n',
        "the module cannot be run",
    ),
    (
        package_rules.no_method_of_an_operator_is_handed_on,
        "after.py",
        "log = {}.__setitem__\n",
        "`__setitem__` is handed on",
    ),
    (
        package_rules.nothing_left_to_do_in_files,
        "after.py",
        "# TODO\n",
        "a TODO is left",
    ),
    (
        package_rules.characters_are_seen,
        "after.py",
        '"""Yes."""\n\nname = "\u202e"\n',
        "after.py:3: nobody sees U+202E",
    ),
    (
        package_rules.characters_are_seen,
        "check.py",
        "admin\u3164 = 1\n",
        "nobody sees U+3164",
    ),
    (
        package_rules.characters_are_seen,
        "exercise.py",
        "# a\ufe0f\n",
        "nobody sees U+FE0F",
    ),
    (
        package_rules.characters_are_seen,
        "test_adapter.py",
        "x =\u00a01\n",
        "nobody sees U+00A0",
    ),
    (
        package_rules.starter_has_one_todo,
        "exercise.py",
        '"""No."""\n',
        "has 0 TODO marks",
    ),
]

# rule, place of a page in docs/, part of the message (None: nothing is wrong)
PLACE_CASES: list[tuple[PageRule, str, str | None]] = [
    (front_matter_rules.family_is_known, place, message)
    for place, message in {
        "index.md": None,
        "patterns/index.md": None,
        "patterns/behavioral/adapter.md": None,
        "patterns/structral/adapter.md": "perhaps structural is meant",
        "patterns/other/adapter.md": "the families are structural, behavioral, ",
        "patterns/other/index.md": "the family `other` is unknown",
        "patterns/adapter.md": "is in no family's folder",
        "patterns/structural/deep/adapter.md": "is in no family's folder",
    }.items()
]
