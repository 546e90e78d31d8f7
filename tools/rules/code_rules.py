"""Rules for the code a page shows: cells, packages, widths."""

import ast
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT
from tools.pages.patterns import all_patterns
from tools.rules.rule import Problem, page_rule, pattern_rule

# Files of a package that its page need not show.
UNSHOWN = ("_", "wrong_", "test_")
REQUIRED = ["before", "after", "limits", "library", "exercise", "solution", "check"]
COLUMNS = 76
LINES = 40


@page_rule
def run_fences_include_a_file(page: Page) -> Iterator[Problem]:
    """A `.run` fence holds one include line, and its title is that path."""
    for fence in page.fences:
        if "run" not in fence.classes:
            continue
        title = fence.options.get("title", "")
        if fence.included is None:
            wrong = "code typed into a `.run` fence"
            mend = (
                'Put it in a file of snippets/ and write --8<-- "snippets/…" instead.'
            )
            yield Problem(page.path, fence.line, wrong, mend)
        elif fence.included != title:
            wrong = f"the title “{title}” is not the included file"
            mend = f'Write title="{fence.included}".'
            yield Problem(page.path, fence.line, wrong, mend)


@page_rule
def run_fences_have_output(page: Page) -> Iterator[Problem]:
    """The fence after a `.run` fence is its output."""
    for fence, following in zip_longest(page.fences, page.fences[1:]):
        if "run" in fence.classes and (
            following is None or "output" not in following.classes
        ):
            wrong = "`.run` fence without an output fence after it"
            mend = "Add an empty ```{.text .output} fence and run `make outputs`."
            yield Problem(page.path, fence.line, wrong, mend)


@page_rule
def included_files_exist(page: Page) -> Iterator[Problem]:
    """An include names a file that is there."""
    for fence in page.fences:
        if fence.included and not (page.content / fence.included).is_file():
            wrong = f"{fence.included} does not exist"
            yield Problem(
                page.path, fence.line, wrong, "Mend the path, or write the file."
            )


@page_rule
def fences_are_indented_by_fours(page: Page) -> Iterator[Problem]:
    """A fence in a tab or a fold is indented by four columns a level, or falls out."""
    for fence in page.fences:
        if fence.indent % 4:
            wrong = f"fence indented by {fence.indent} columns"
            mend = "Indent it by four a level: 0 outside a tab or fold, 4 inside."
            yield Problem(page.path, fence.line, wrong, mend)


@pattern_rule
def package_exists(page: Pattern) -> Iterator[Problem]:
    """The package of the page's name has the seven files."""
    for name in ["__init__", *REQUIRED]:
        if not (page.folder / f"{name}.py").is_file():
            wrong = f"{page.package}/{name}.py is missing"
            yield Problem(page.path, 1, wrong, "Write it; page and package are a pair.")


@pattern_rule
def every_file_is_shown(page: Pattern) -> Iterator[Problem]:
    """Every file of the package is on the page, wrong answers and tests aside."""
    shown = {fence.included for fence in page.fences}
    for path in sorted(page.folder.glob("*.py")):
        name = f"{page.package}/{path.name}"
        if name not in shown and not path.name.startswith(UNSHOWN):
            mend = f'Include it with --8<-- "{name}", or delete the file.'
            yield Problem(page.path, 1, f"{name} is not shown on the page", mend)


@pattern_rule
def shown_files_are_the_packages(page: Pattern) -> Iterator[Problem]:
    """A page shows files of its own package."""
    for fence in page.fences:
        if fence.included and not fence.included.startswith(f"{page.package}/"):
            wrong = f"{fence.included} belongs to another page"
            mend = f"Show a file of {page.package}/."
            yield Problem(page.path, fence.line, wrong, mend)


@pattern_rule
def wrong_answers(page: Pattern) -> Iterator[Problem]:
    """Three plausible wrong answers hold the check to its word."""
    count = len(list(page.folder.glob("wrong_*.py")))
    if count < 3:
        wrong = f"{page.package} has {count} wrong_*.py"
        mend = "Write three plausible wrong answers that check.py must reject."
        yield Problem(page.path, 1, wrong, mend)


@pattern_rule
def file_size(page: Pattern) -> Iterator[Problem]:
    """Shown files fit a phone: 76 columns, 40 lines."""
    for path in sorted(page.folder.glob("*.py")):
        if path.name.startswith("test_"):
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if len(line) > COLUMNS:
                wrong = f"line of {len(line)} columns, and the limit is {COLUMNS}"
                yield Problem(path, number, wrong, "Break the line.")
        if len(lines) > LINES:
            wrong = f"file of {len(lines)} lines, and the limit is {LINES}"
            yield Problem(path, LINES + 1, wrong, "Show less, or show it in two files.")


@pattern_rule
def file_shape(page: Pattern) -> Iterator[Problem]:
    """A shown file has a one-line docstring and a main guard."""
    for fence in page.fences:
        path = page.content / (fence.included or "missing")
        if not path.is_file():
            continue
        source = path.read_text(encoding="utf-8")
        try:
            docstring = ast.get_docstring(ast.parse(source)) or ""
        except SyntaxError as error:
            wrong = f"not Python: {error.msg}"
            yield Problem(path, error.lineno or 1, wrong, "Mend the syntax.")
            continue
        if not docstring or "\n" in docstring:
            wrong = "the module has no one-line docstring"
            yield Problem(path, 1, wrong, "Say in one line what the file shows.")
        if 'if __name__ == "__main__":' not in source:
            wrong = "the module cannot be run"
            mend = 'End it with `if __name__ == "__main__":` and a call of main().'
            yield Problem(path, len(source.splitlines()), wrong, mend)


@pattern_rule
def starter_has_one_todo(page: Pattern) -> Iterator[Problem]:
    """The starter says in one place what to write."""
    path = page.folder / "exercise.py"
    if (
        path.is_file()
        and (count := path.read_text(encoding="utf-8").count("TODO")) != 1
    ):
        wrong = f"the starter has {count} TODO marks"
        yield Problem(path, 1, wrong, "Mark the one place where the reader writes.")


@pattern_rule
def nothing_left_to_do_in_files(page: Pattern) -> Iterator[Problem]:
    """No TODO of the template is left in the package, the starter's aside."""
    for path in sorted(page.folder.glob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            if "TODO" in line and path.name != "exercise.py":
                mend = "Write what it asks for, or delete it."
                yield Problem(path, number, "a TODO is left", mend)


@page_rule
def typed_code_width(page: Page) -> Iterator[Problem]:
    """Code typed into a page keeps to 76 columns; output may be wider."""
    for fence in page.fences:
        if fence.language == "python" and not fence.included:
            for number, line in enumerate(fence.body, fence.line + 1):
                if len(line) > COLUMNS:
                    wrong = f"code of {len(line)} columns, and the limit is {COLUMNS}"
                    yield Problem(page.path, number, wrong, "Break the line.")


def unpaired_packages(content: Path = CONTENT) -> Iterator[Problem]:
    """Yield the packages of `snippets/` that no page shows."""
    pages = {page.folder.name for page in all_patterns(content)}
    for package in sorted((content / "snippets").glob("*/__init__.py")):
        if package.parent.name not in pages:
            name = package.parent.name.replace("_", "-")
            mend = f"Write docs/patterns/<family>/{name}.md, or delete the package."
            yield Problem(package, 1, "package without a page", mend)
