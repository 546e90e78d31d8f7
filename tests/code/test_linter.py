"""Each rule of the linter finds its fault and says how to mend it.

A real page is broken in one place; the finding must name the file, the line, the
fault and the way out. A rule without a case here fails the last test.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import patterns, rules_code, rules_page
from tools.linter import PAGE_RULES, PATTERN_RULES, Problem, Rule
from tools.patterns import ROOT, Pattern

PAGE = Pattern.read(ROOT / "docs/patterns/structural/protocol.md")
INCLUDE = '--8<-- "snippets/protocol/before.py"'
AVOID = "## Avoid when { #avoid-when }\n"
OVERDONE = "## You have overdone it if { #you-have-overdone-it-if }\n"

# rule → (text of the page, what takes its place, part of the message)
PAGE_CASES: list[tuple[Rule, str, str, str]] = [
    (rules_page.schema, "simpler:", "easier:", "unknown key `easier`; the keys are"),
    (rules_page.schema, "tags: [typing,", "tags: [magic,", "`tags.0`: Input should be"),
    (rules_page.schema, "summary: Write", f"summary: {'a ' * 9}", "limit is 20"),
    (rules_page.schema, "tags: [", "tags: [[", "is not YAML"),
    (rules_page.section_order, AVOID, "", "section “Avoid when” is missing"),
    (rules_page.section_order, OVERDONE, "", "Add `## You have overdone it if {"),
    (
        rules_page.section_order,
        AVOID,
        f"## Musings {{ #m }}\n\n{AVOID}",
        "“Musings” is not",
    ),
    (rules_page.section_order, AVOID, f"{AVOID}\n{AVOID}", "“Avoid when” is empty"),
    (
        rules_page.section_order,
        "## How it works { #how-it-works }",
        "## Exercise { #exercise }",
        "Move it: the order is",
    ),
    (rules_page.heading_ids, " { #exercise }", "", "Write `{ #exercise }` after it"),
    (rules_page.heading_ids, "{ #exercise }", "{ #e }", "Its id is `#exercise`"),
    (
        rules_page.word_budgets,
        AVOID,
        f"{AVOID}\n{'word ' * 130}\n",
        "limit is 130. Cut",
    ),
    (
        rules_page.word_budgets,
        OVERDONE,
        f"{OVERDONE}{'w ' * 800}\n",
        "limit is 800. Cut",
    ),
    (rules_page.word_budgets, "`Tracker` names", "w " * 80, "#what-changed has"),
    (
        rules_page.points,
        "- A test needs",
        "- One.\n- Two.\n- A test needs",
        "has 4 points",
    ),
    (
        rules_page.relations_exist,
        "relations: []",
        "{relation}",
        "`nowhere`, which has no",
    ),
    (rules_page.fence_language, "```python\n", "```\n", "fence without a language"),
    (
        rules_page.no_line_numbers,
        ".python .run",
        '.python .run hl_lines="2"',
        "hl_lines",
    ),
    (rules_page.plain_words, "At run time", "At run time simply", "“simply” in prose"),
    (
        rules_page.nothing_left_to_do,
        "At run time",
        "TODO: at run time",
        "a TODO is left",
    ),
    (
        rules_page.diagram_size,
        "  train -->|calls| Tracker\n",
        "  A --> B\n  C --> D\n  E --> F\n  G --> H\n",
        "Keep to seven at most",
    ),
    (
        rules_code.run_fences_include_a_file,
        INCLUDE,
        "print(1)",
        "code typed into a `.run` fence",
    ),
    (
        rules_code.run_fences_include_a_file,
        'title="snippets/protocol/before.py"',
        'title="before.py"',
        'Write title="snippets/protocol/before.py"',
    ),
    (
        rules_code.run_fences_have_output,
        "{.text .output",
        "{.text .log",
        "make outputs",
    ),
    (
        rules_code.every_file_is_shown,
        '--8<-- "snippets/protocol/limits.py"',
        "",
        "snippets/protocol/limits.py is not shown on the page",
    ),
    (
        rules_code.shown_files_are_the_packages,
        '--8<-- "snippets/protocol/limits.py"',
        '--8<-- "snippets/singleton/limits.py"',
        "belongs to another page",
    ),
    (
        rules_code.typed_code_width,
        "from unittest.mock import create_autospec\n",
        f"x = '{'y' * 80}'\n",
        "the limit is 76",
    ),
]
RELATION = "relations: [{to: nowhere, kind: needs, why: it does}]"

# rule → (file of the package, what it holds, part of the message); None: no file
PACKAGE_CASES: list[tuple[Rule, str, str | None, str]] = [
    (rules_code.package_exists, "limits.py", None, "limits.py is missing"),
    (rules_code.wrong_answers, "wrong_no_step.py", None, "Write three plausible"),
    (rules_code.file_size, "after.py", "x = 1\n" * 41, "41 lines, and the limit is 40"),
    (rules_code.file_size, "after.py", f"x = '{'y' * 80}'\n", "the limit is 76"),
    (rules_code.file_shape, "after.py", "x = 1\n", "no one-line docstring"),
    (rules_code.file_shape, "after.py", '"""Shows."""\n', "the module cannot be run"),
    (rules_code.nothing_left_to_do_in_files, "after.py", "# TODO\n", "a TODO is left"),
    (rules_code.starter_has_one_todo, "exercise.py", '"""No."""\n', "has 0 TODO marks"),
]


def _assert_found(problems: list[Problem], message: str) -> None:
    found = [str(problem) for problem in problems]
    assert any(message in one for one in found), found
    for problem in problems:
        assert problem.line >= 1
        assert problem.mend.endswith("."), problem
        assert not problem.wrong.endswith("."), problem


@pytest.mark.parametrize(("rule", "old", "new", "message"), PAGE_CASES)
def test_rule_finds_fault_of_page(rule: Rule, old: str, new: str, message: str) -> None:
    assert not list(rule(PAGE)), "the page has the fault before it is broken"
    assert old in PAGE.text
    broken = Pattern(
        PAGE.path, PAGE.text.replace(old, new.replace("{relation}", RELATION), 1)
    )
    _assert_found(list(rule(broken)), message)


@pytest.fixture
def copied_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project of one page and one package that a test may break."""
    for name in ("docs/patterns/structural", "snippets/protocol"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for module in (patterns, rules_code):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "SNIPPETS", tmp_path / "snippets")
        monkeypatch.setattr(module, "DOCS", tmp_path / "docs")
    monkeypatch.setattr("tools.linter.ROOT", tmp_path)
    yield tmp_path


@pytest.mark.parametrize(("rule", "name", "text", "message"), PACKAGE_CASES)
def test_rule_finds_fault_of_package(
    copied_project: Path, rule: Rule, name: str, text: str | None, message: str
) -> None:
    page = Pattern.read(copied_project / "docs/patterns/structural/protocol.md")
    package = copied_project / "snippets/protocol"
    if rule is rules_code.wrong_answers:
        for extra in sorted(package.glob("wrong_*.py"))[3:]:
            extra.unlink()
        name = sorted(package.glob("wrong_*.py"))[0].name
    assert not list(rule(page)), "the package has the fault before it is broken"
    if text is None:
        (package / name).unlink()
    else:
        (package / name).write_text(text, encoding="utf-8")
    _assert_found(list(rule(page)), message)


def test_package_without_page_is_found(copied_project: Path) -> None:
    (copied_project / "snippets/adapter").mkdir()
    (copied_project / "snippets/adapter/__init__.py").touch()
    found = [str(problem) for problem in rules_code.unpaired_packages()]
    assert found == [
        "snippets/adapter/__init__.py:1: package without a page. "
        "Write docs/patterns/<family>/adapter.md, or delete the package."
    ]


def test_unknown_relation_names_its_line() -> None:
    broken = Pattern(PAGE.path, PAGE.text.replace("relations: []", RELATION))
    (problem,) = rules_page.relations_exist(broken)
    assert broken.text.splitlines()[problem.line - 1] == RELATION


def test_every_rule_has_a_case() -> None:
    cases = {rule for rule, *_ in PAGE_CASES} | {rule for rule, *_ in PACKAGE_CASES}
    assert set(PATTERN_RULES) | set(PAGE_RULES) == cases
