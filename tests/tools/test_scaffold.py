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
    "name", ["adapter", "structural/Adapter", "a/b/c", "../x/y", ""]
)
def test_bad_name_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not a family and a name"):
        scaffold(name, tmp_path)
    assert not list(tmp_path.iterdir())


def test_unknown_family_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"“structral” is no family; .* structural,"):
        scaffold("structral/adapter", tmp_path)
    assert not list(tmp_path.iterdir())


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    scaffold("structural/adapter", tmp_path)
    with pytest.raises(FileExistsError, match="is there already"):
        scaffold("behavioral/adapter", tmp_path)
