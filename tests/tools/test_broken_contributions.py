"""A contribution with a fault is refused by the rule that is meant for it."""

import shutil
from pathlib import Path

import pytest

from tests.tools.broken import PAGE, Broken
from tests.tools.broken_files import FILE_FAULTS
from tests.tools.broken_pages import PAGE_FAULTS
from tools.commands.annotations import MESSAGE
from tools.commands.scaffold import scaffold
from tools.pages.paths import shown_path
from tools.rules.lint import find_problems

CASES = [*PAGE_FAULTS, *FILE_FAULTS]
ALTERNATIVES = "## Alternatives { #alternatives }\n"
FEWEST = 50
# A library's file imports one.
LIBRARY = '''"""A version."""

import pydantic


def main() -> None:
    print(pydantic.__name__)


if __name__ == "__main__":
    main()
'''


SOURCE = "- [The book](https://example.org/book)"


def finish(path: Path) -> None:
    """Write a file of the scaffold with nothing left to do."""
    if path.name == "exercise.py":
        return
    text = path.read_text(encoding="utf-8").replace("TODO: ", "")
    text = text.replace(ALTERNATIVES, f"{ALTERNATIVES}{'word ' * 900}\n")
    text = text.replace("checked: {}", 'checked: {pydantic: "2.0.0"}')
    text = text.replace(" is what it is,", f" is {'word ' * 30}what it is,")
    text = text.replace("- one to eight primary sources.", SOURCE)
    if path.name == "library.py":
        text = LIBRARY
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two patterns that keep every rule."""
    content = tmp_path_factory.mktemp("whole")
    for pattern in ("structural/adapter", "behavioral/retry"):
        for path in scaffold(pattern, content):
            finish(path)
    return content


def test_what_is_broken_keeps_every_rule_before(whole: Path) -> None:
    assert [str(problem) for problem in find_problems(whole)] == []


def test_there_are_enough_cases_and_no_two_of_one_name() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= FEWEST


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_refused(case: Broken, whole: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(whole, content)
    path = content / case.file
    text = case.new
    if case.old:
        source = path if path.is_file() else path.with_name("before.py")
        before = source.read_text(encoding="utf-8")
        assert case.old in before, "the file has nothing to break"
        text = before.replace(case.old, case.new, 1)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", errors="surrogateescape"))

    found = [problem for problem in find_problems(content) if problem.rule == case.rule]
    assert found, f"{case.rule} finds nothing"
    at = content / (case.at or case.file)
    said = [problem for problem in found if case.says in str(problem)]
    assert said, [str(problem) for problem in found]
    problem = said[0]
    assert problem.path == at
    lines = at.read_bytes().decode(errors="replace").split("\n")
    assert case.line.split("\n")[-1].strip() in lines[problem.line - 1]
    assert problem.fix.endswith(".")
    assert MESSAGE.fullmatch(str(problem).removeprefix(f"{shown_path(tmp_path)}/"))
    assert problem.why.endswith(case.rule.replace("_", "-"))


def test_an_image_beside_a_page_is_right(whole: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(whole, content)
    page = content / PAGE
    page.with_name("chart.png").write_bytes(b"\x89PNG")
    text = page.read_text(encoding="utf-8")
    shown = text.replace(ALTERNATIVES, f"{ALTERNATIVES}\n![A chart](chart.png)\n", 1)
    page.write_text(shown, encoding="utf-8")
    assert [str(problem) for problem in find_problems(content)] == []
