"""Rules for the package of a pattern: which files, of what size and shape."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tools.contract import (
    CHECK_LINES,
    COLUMNS,
    LINES,
    NOT_HANDED_ON,
    REQUIRED_FILES,
    UNSHOWN,
    WRONG_ANSWER,
    WRONG_ANSWERS,
)
from tools.pages.page import Pattern
from tools.rules.rule import Problem, pattern_rule
from tools.rules.text_rules import todo_left

# Without a shape, though Unicode counts them as letters and marks: fillers of Hangul
# and Khmer, selectors of variants. The runner's editor shows them by their numbers.
SHAPELESS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\U000e0100-\U000e01ef]"
)


@pattern_rule
def package_exists(page: Pattern) -> Iterator[Problem]:
    """The package of the page's name has the files of the contract."""
    for name in REQUIRED_FILES:
        if not (page.folder / name).is_file():
            wrong = f"{page.package}/{name} is missing"
            yield Problem(page.path, 1, wrong, "Write it; page and package are a pair.")


@pattern_rule
def every_file_is_shown(page: Pattern) -> Iterator[Problem]:
    """Every file of the package is on the page, wrong answers and tests aside."""
    shown = {fence.included for fence in page.fences}
    for path in sorted(page.folder.glob("*.py")):
        name = f"{page.package}/{path.name}"
        if name not in shown and not path.name.startswith(("_", *UNSHOWN)):
            fix = f'Include it with --8<-- "{name}", or delete the file.'
            yield Problem(page.path, 1, f"{name} is not shown on the page", fix)


@pattern_rule
def wrong_answers(page: Pattern) -> Iterator[Problem]:
    """A few plausible wrong answers prove that the check refuses them."""
    count = len(list(page.folder.glob(f"{WRONG_ANSWER}*.py")))
    if count < WRONG_ANSWERS:
        wrong = f"{page.package} has {count} {WRONG_ANSWER}*.py"
        fix = f"Write {WRONG_ANSWERS} plausible wrong answers for check.py to refuse."
        yield Problem(page.path, 1, wrong, fix)


@pattern_rule
def file_size(page: Pattern) -> Iterator[Problem]:
    """Shown files fit a phone.

    They have at most 60 lines and 76 columns; `check.py`, which is folded, may have 90
    lines. A longer file shows two things, and one can go into a file of its own.
    """
    for path in sorted(page.folder.glob("*.py")):
        if path.name.startswith("test_"):
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            if len(line) > COLUMNS:
                wrong = f"line of {len(line)} columns, and the limit is {COLUMNS}"
                yield Problem(path, number, wrong, "Break the line.")
        is_check = path.name == "check.py"
        limit = CHECK_LINES if is_check else LINES
        if len(lines) > limit:
            wrong = f"file of {len(lines)} lines, and the limit is {limit}"
            fix = "Check less." if is_check else "Show less, or show it in two files."
            yield Problem(path, limit + 1, wrong, fix)


@pattern_rule
def file_shape(page: Pattern) -> Iterator[Problem]:
    """A shown file has a one-line docstring and a main guard."""
    for path in _shown_files(page):
        source = path.read_text(encoding="utf-8", errors="replace")
        try:
            docstring = ast.get_docstring(ast.parse(source)) or ""
        except SyntaxError as error:
            wrong = f"not Python: {error.msg}"
            yield Problem(path, error.lineno or 1, wrong, "Fix the syntax.")
            continue
        if not docstring or "\n" in docstring:
            wrong = "the module has no one-line docstring"
            yield Problem(path, 1, wrong, "Say in one line what the file shows.")
        if 'if __name__ == "__main__":' not in source:
            wrong = "the module cannot be run"
            fix = 'End it with `if __name__ == "__main__":` and a call of main().'
            yield Problem(path, len(source.splitlines()), wrong, fix)


@pattern_rule
def no_method_of_an_operator_is_handed_on(page: Pattern) -> Iterator[Problem]:
    """Shown code passes no `__getitem__` or its like as a function."""
    for path in _shown_files(page):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8", errors="replace"))
        except SyntaxError:
            continue  # the rule `file_shape` says where
        called = {node.func for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in NOT_HANDED_ON
                and node not in called
            ):
                wrong = f"`{node.attr}` is handed on as a function"
                fix = "Write a function or a class that says what it does."
                yield Problem(path, node.lineno, wrong, fix)


@pattern_rule
def starter_has_one_todo(page: Pattern) -> Iterator[Problem]:
    """The starter says in one place what to write."""
    path = page.folder / "exercise.py"
    source = (
        path.read_text(encoding="utf-8", errors="replace") if path.is_file() else "TODO"
    )
    if (count := source.count("TODO")) != 1:
        wrong = f"the starter has {count} TODO marks"
        yield Problem(path, 1, wrong, "Mark the one place where the reader writes.")


@pattern_rule
def nothing_left_to_do_in_files(page: Pattern) -> Iterator[Problem]:
    """No TODO of the template is left in the package, the starter's aside."""
    for path in sorted(page.folder.glob("*.py")):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            if "TODO" in line and path.name != "exercise.py":
                fix = "Write what it asks for, or delete it."
                yield Problem(path, number, todo_left(line), fix)


@pattern_rule
def characters_are_seen(page: Pattern) -> Iterator[Problem]:
    """No file has a character that nobody sees, or that turns the direction of code."""
    for path in sorted(page.folder.glob("*.py")):
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        for number, line in enumerate(lines, 1):
            for one in line.replace("\t", " "):
                if not one.isprintable() or SHAPELESS.match(one):
                    fix = "Remove it, or write its escape in a string."
                    yield Problem(path, number, f"nobody sees U+{ord(one):04X}", fix)


def _shown_files(page: Pattern) -> Iterator[Path]:
    for fence in page.fences:
        if fence.included and (page.content / fence.included).is_file():
            yield page.content / fence.included
