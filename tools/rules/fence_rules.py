"""Rules for the fences of a page: cells, outputs, typed code, diagrams."""

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from tools.contract import COLUMNS
from tools.pages.markdown_source import unclosed_fences
from tools.pages.page import Page, Pattern
from tools.pages.paths import included_file
from tools.rules.rule import Problem, page_rule, pattern_rule


@page_rule
def fence_language(page: Page) -> Iterator[Problem]:
    """Every fence names its language."""
    for fence in page.fences:
        if not fence.language:
            fix = "Write it after the ticks: ```python, or ```text for output."
            yield Problem(page.path, fence.line, "fence without a language", fix)


@page_rule
def fences_are_closed(page: Page) -> Iterator[Problem]:
    """Every fence ends with as many ticks as it began with.

    Else all that follows, up to the end of the next fence, is taken for code.
    """
    for line in unclosed_fences(page.text.splitlines()):
        fix = "End it with a line of its ticks, indented as its first line is."
        yield Problem(page.path, line, "the fence that begins here has no end", fix)


@page_rule
def no_line_numbers(page: Page) -> Iterator[Problem]:
    """No fence points at line numbers: they rot when the file changes."""
    for fence in page.fences:
        if found := {"hl_lines", "linenums", "linestart"} & set(fence.options):
            fix = "Remove it, and say in a sentence which line you mean."
            yield Problem(page.path, fence.line, f"fence uses {min(found)}", fix)


@page_rule
def run_fences_include_a_file(page: Page) -> Iterator[Problem]:
    """A `.run` fence holds one include line, and its title is that path."""
    for fence in page.fences:
        if "run" not in fence.classes:
            continue
        title = fence.options.get("title", "")
        if fence.included is None:
            wrong = "code typed into a `.run` fence"
            fix = 'Put it in a file of snippets/ and write --8<-- "snippets/…" instead.'
            yield Problem(page.path, fence.line, wrong, fix)
        elif fence.included != title:
            wrong = f"the title “{title}” is not the included file"
            fix = f'Write title="{fence.included}".'
            yield Problem(page.path, fence.line, wrong, fix)


@page_rule
def run_fences_have_output(page: Page) -> Iterator[Problem]:
    """The fence after a `.run` fence is its output."""
    for fence, following in zip_longest(page.fences, page.fences[1:]):
        if "run" in fence.classes and (
            following is None or "output" not in following.classes
        ):
            wrong = "`.run` fence without an output fence after it"
            fix = "Add an empty ```{.text .output} fence and run `make outputs`."
            yield Problem(page.path, fence.line, wrong, fix)


@page_rule
def outputs_have_a_listing(page: Page) -> Iterator[Problem]:
    """The fence before an output includes the file that prints it."""
    listings = {two.line for one, two in pairwise(page.fences) if one.included}
    for fence in page.fences:
        if "output" in fence.classes and fence.line not in listings:
            wrong = "output fence without a listing before it"
            fix = 'Write --8<-- "snippets/…" in a fence before it, or drop `.output`.'
            yield Problem(page.path, fence.line, wrong, fix)


@page_rule
def included_files_exist(page: Page) -> Iterator[Problem]:
    """An include names a file that is there."""
    for fence in page.fences:
        if fence.included and not included_file(fence.included, page.content).is_file():
            wrong = f"{fence.included} does not exist"
            fix = "Fix the path, or write the file."
            yield Problem(page.path, fence.line, wrong, fix)


@page_rule
def fences_are_indented_by_fours(page: Page) -> Iterator[Problem]:
    """A fence in a tab or a fold is indented by four columns a level, or falls out."""
    for fence in page.fences:
        if fence.indent % 4:
            wrong = f"fence indented by {fence.indent} columns"
            fix = "Indent it by four a level: 0 outside a tab or fold, 4 inside."
            yield Problem(page.path, fence.line, wrong, fix)


@page_rule
def typed_code_width(page: Page) -> Iterator[Problem]:
    """Code typed into a page fits a phone; output may be wider."""
    for fence in page.fences:
        if fence.language == "python" and not fence.included:
            for number, line in enumerate(fence.body, fence.line + 1):
                if len(line) > COLUMNS:
                    wrong = f"code of {len(line)} columns, and the limit is {COLUMNS}"
                    yield Problem(page.path, number, wrong, "Break the line.")


@pattern_rule
def shown_files_are_the_packages(page: Pattern) -> Iterator[Problem]:
    """A page shows files of its own package."""
    for fence in page.fences:
        if fence.included and not fence.included.startswith(f"{page.package}/"):
            wrong = f"{fence.included} belongs to another page"
            fix = f"Show a file of {page.package}/."
            yield Problem(page.path, fence.line, wrong, fix)
