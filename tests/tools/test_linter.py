"""Each rule of the linter finds its fault and says how to mend it.

The page and the package that `make new` writes are broken in one place; the
finding must name the file, the line, the fault and the way out. A rule without a
case here fails the last test.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from tools.commands.scaffold import scaffold
from tools.pages.page import Pattern
from tools.pages.paths import shown_path
from tools.pages.patterns import read_page
from tools.rules import code_rules, page_rules
from tools.rules.rule import PAGE_RULES, PATTERN_RULES, PatternRule, Problem

INCLUDE = '--8<-- "snippets/adapter/before.py"'
AVOID = "## Avoid when { #avoid-when }\n"
OVERDONE = "## You have overdone it if { #you-have-overdone-it-if }\n"
CHANGED = "## What changed { #what-changed }\n"
RELATION = "relations: [{to: nowhere, kind: needs, why: it does}]"

# rule, text of the page, what takes its place, part of the message
PAGE_CASES: list[tuple[PatternRule, str, str, str]] = [
    (page_rules.schema, "simpler:", "hint:", "unknown key `hint`; the keys are"),
    (page_rules.schema, "symptoms:", "symptons:", "perhaps `symptoms` is meant"),
    (page_rules.schema, "relations: []", "relations: [a]", "write {to: page, kind"),
    (page_rules.schema, "relations: []\n---", "relations: []", "no `---` line closes"),
    (page_rules.schema, "tags: [", "tags: [magic, ", "`tags.0`: Input should be"),
    (page_rules.schema, "summary: ", f"summary: {'a ' * 21}#", "limit is 20"),
    (page_rules.schema, "tags: [", "tags: [[", "is not YAML ("),
    (page_rules.section_order, AVOID, "", "section “Avoid when” is missing"),
    (page_rules.section_order, OVERDONE, "", "Add `## You have overdone it if {"),
    (
        page_rules.section_order,
        AVOID,
        f"## Ah {{ #a }}\n\n{AVOID}",
        "“Ah” is not in the",
    ),
    (page_rules.section_order, AVOID, f"{AVOID}\n{AVOID}", "“Avoid when” is empty"),
    (page_rules.section_order, CHANGED, "## Related { #r }\n", "Move it: the order is"),
    (page_rules.heading_ids, " { #exercise }", "", "Write `{ #exercise }` after it"),
    (page_rules.heading_ids, "{ #exercise }", "{ #e }", "Its id is `#exercise`"),
    (page_rules.word_budgets, AVOID, f"{AVOID}{'w ' * 130}\n", "limit is 130. Cut"),
    (
        page_rules.word_budgets,
        OVERDONE,
        f"{OVERDONE}{'w ' * 800}\n",
        "limit is 800. Cut",
    ),
    (page_rules.word_budgets, CHANGED, f"{CHANGED}{'w ' * 80}", "#what-changed has"),
    (page_rules.points, AVOID, f"{AVOID}- One.\n- Two.\n- Three.\n", "has 4 points"),
    (
        page_rules.relations_exist,
        "relations: []",
        RELATION,
        "`nowhere`, which has no page",
    ),
    (page_rules.fence_language, "```mermaid\n", "```\n", "fence without a language"),
    (
        page_rules.no_line_numbers,
        ".python .run",
        '.python .run hl_lines="2"',
        "hl_lines",
    ),
    (page_rules.plain_words, OVERDONE, f"{OVERDONE}Simply put.\n", "“Simply” in prose"),
    (page_rules.nothing_left_to_do, CHANGED, f"{CHANGED}TODO\n", "a TODO is left"),
    (
        page_rules.diagram_size,
        "core -->",
        "a --> b --> c --> d --> e --> f\ncore -->",
        "seven",
    ),
    (
        code_rules.run_fences_include_a_file,
        INCLUDE,
        "print(1)",
        "code typed into a `.run`",
    ),
    (
        code_rules.run_fences_include_a_file,
        'title="snippets/',
        'title="',
        "Write title=",
    ),
    (
        code_rules.run_fences_have_output,
        "{.text .output",
        "{.text .log",
        "make outputs",
    ),
    (
        code_rules.every_file_is_shown,
        INCLUDE,
        "",
        "snippets/adapter/before.py is not shown",
    ),
    (
        code_rules.included_files_exist,
        INCLUDE,
        INCLUDE.replace("before", "be"),
        "does not exist",
    ),
    (
        code_rules.fences_are_indented_by_fours,
        "    ```{.python",
        "  ```{.python",
        "fence indented by 2 columns",
    ),
    (
        code_rules.shown_files_are_the_packages,
        INCLUDE,
        INCLUDE.replace("adapter", "singleton"),
        "belongs to another page",
    ),
    (
        code_rules.typed_code_width,
        CHANGED,
        f"{CHANGED}\n```python\nx = '{'y' * 80}'\n```\n",
        "the limit is 76",
    ),
]

# rule, file of the package, what it holds (None: no such file), part of the message
PACKAGE_CASES: list[tuple[PatternRule, str, str | None, str]] = [
    (code_rules.package_exists, "limits.py", None, "limits.py is missing"),
    (code_rules.wrong_answers, "wrong_one.py", None, "Write three plausible"),
    (code_rules.file_size, "after.py", "x = 1\n" * 41, "41 lines, and the limit is 40"),
    (code_rules.file_size, "after.py", f"x = '{'y' * 80}'\n", "the limit is 76"),
    (code_rules.file_shape, "after.py", "x = 1\n", "no one-line docstring"),
    (code_rules.file_shape, "after.py", '"""Shows."""\n', "the module cannot be run"),
    (code_rules.nothing_left_to_do_in_files, "after.py", "# TODO\n", "a TODO is left"),
    (code_rules.starter_has_one_todo, "exercise.py", '"""No."""\n', "has 0 TODO marks"),
]


@pytest.fixture
def page(tmp_path: Path) -> Pattern:
    """The page of a project of one pattern, with nothing left to do."""
    written = scaffold("structural/adapter", tmp_path)
    for path in written:
        if path.name != "exercise.py":
            text = path.read_text(encoding="utf-8").replace("TODO: ", "")
            path.write_text(text, encoding="utf-8")
    found = read_page(written[0], tmp_path)
    assert isinstance(found, Pattern)
    return found


def _assert_found(problems: list[Problem], message: str) -> None:
    found = [str(problem) for problem in problems]
    assert any(message in one for one in found), found
    for problem in problems:
        assert problem.line >= 1
        assert problem.mend.endswith("."), problem
        assert not problem.wrong.endswith("."), problem


@pytest.mark.parametrize(("rule", "old", "new", "message"), PAGE_CASES)
def test_rule_finds_fault_of_page(
    page: Pattern, rule: PatternRule, old: str, new: str, message: str
) -> None:
    assert not list(rule(page)), "the page has the fault before it is broken"
    assert old in page.text
    _assert_found(
        list(rule(replace(page, text=page.text.replace(old, new, 1)))), message
    )


@pytest.mark.parametrize(("rule", "name", "text", "message"), PACKAGE_CASES)
def test_rule_finds_fault_of_package(
    page: Pattern,
    tmp_path: Path,
    rule: PatternRule,
    name: str,
    text: str | None,
    message: str,
) -> None:
    assert not list(rule(page)), "the package has the fault before it is broken"
    path = tmp_path / "snippets" / "adapter" / name
    if text is None:
        path.unlink()
    else:
        path.write_text(text, encoding="utf-8")
    _assert_found(list(rule(page)), message)


@pytest.mark.usefixtures("page")
def test_package_without_page_is_found(tmp_path: Path) -> None:
    (tmp_path / "snippets/model_registry").mkdir()
    (tmp_path / "snippets/model_registry/__init__.py").touch()
    found = [str(problem) for problem in code_rules.unpaired_packages(tmp_path)]
    assert found == [
        f"{shown_path(tmp_path)}/snippets/model_registry/__init__.py:1: "
        "package without a page. "
        "Write docs/patterns/<family>/model-registry.md, or delete the package."
    ]


def test_unknown_relation_names_its_line(page: Pattern) -> None:
    broken = replace(page, text=page.text.replace("relations: []", RELATION))
    (problem,) = page_rules.relations_exist(broken)
    assert broken.text.splitlines()[problem.line - 1] == RELATION


def test_every_rule_has_a_case() -> None:
    cases = {rule for rule, *_ in PAGE_CASES} | {rule for rule, *_ in PACKAGE_CASES}
    assert set(PATTERN_RULES) | set(PAGE_RULES) == cases
