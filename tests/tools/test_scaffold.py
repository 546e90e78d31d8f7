"""`make new` writes a pattern that runs at once, and whose TODOs the linter counts."""

from pathlib import Path

import pytest

from tools.commands.scaffold import scaffold
from tools.pages.page import Pattern
from tools.pages.patterns import read_page
from tools.rules import package_rules, section_rules, text_rules
from tools.rules.rule import PAGE_RULES, PATTERN_RULES

TODO_RULES = {
    text_rules.nothing_left_to_do,
    package_rules.nothing_left_to_do_in_files,
    # What is to be written is not there yet.
    section_rules.word_budgets,
}


def test_new_pattern_lacks_nothing_but_its_content(
    tmp_path: Path,
) -> None:
    page = read_page(scaffold("structural/model-registry", tmp_path)[0], tmp_path)
    assert isinstance(page, Pattern)
    assert page.meta.title == "Model registry"
    problems = {
        rule: [str(problem) for problem in rule(page)]
        for rule in (*PATTERN_RULES, *PAGE_RULES)
    }
    found = {rule for rule, said in problems.items() if said}
    assert found == TODO_RULES, problems


@pytest.mark.parametrize(
    ("name", "wrong"),
    {
        **dict.fromkeys(
            ("adapter", "structural/a/b", "../x/y", "/a", ""), "a family and a name"
        ),
        **dict.fromkeys(("structral/adapter", "x/y"), "is no family"),
        "structral/adapter": "perhaps structural is meant",
        "behavioural/retry": "perhaps behavioral is meant",
        "structural/Adapter": "is not lower-case words joined by hyphens",
        "structural/model_registry": "is not lower-case words joined by hyphens",
        "structural/1st": "is not lower-case words joined by hyphens",
        **dict.fromkeys(("structural/class", "structural/match"), "a word of Python"),
        **dict.fromkeys(("structural/json", "structural/abc"), "a module of Python"),
        **dict.fromkeys(
            ("structural/checking", "structural/index", "structural/first-run"),
            "the project itself uses",
        ),
        "structural/test-double": "the project itself uses",
    }.items(),
)
def test_bad_name_is_refused(name: str, wrong: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=wrong):
        scaffold(name, tmp_path)
    assert not list(tmp_path.iterdir())


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    scaffold("structural/adapter", tmp_path)
    with pytest.raises(FileExistsError, match="is there already"):
        scaffold("behavioral/adapter", tmp_path)
    page = tmp_path / "docs/patterns/structural/adapter.md"
    page.write_text(page.read_text("utf-8").replace("title: Adapter", "title: Port"))
    with pytest.raises(FileExistsError, match=r"adapter\.md has that name already"):
        scaffold("behavioral/port", tmp_path)
