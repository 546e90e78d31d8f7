"""Rules for what runs in a reader's browser: no network, no programs, no threads.

Each looks at the files that a `.run` fence shows, and at what those import. So a
mistake is found here, and not by the first reader who presses *Run*.
"""

import ast
import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tools.contract import BROWSER_LACKS, SLEEP, THREADS, WRONG_ANSWER
from tools.pages.imports import imported_files, imported_modules, library_modules
from tools.pages.page import Page, Pattern
from tools.pages.paths import ROOT
from tools.rules.rule import Problem, page_rule, pattern_rule

PRELOADED = ROOT / "runner" / "preloaded.json"
LEAVE_OUT = "leave out `.run`"
SLEEPERS = ("time", "asyncio")


@page_rule
def run_fences_need_no_library(page: Page) -> Iterator[Problem]:
    """What runs in a browser imports Python's own modules and the project's, no others.

    A library would be downloaded by each reader, and most do not exist for a browser.
    """
    known = sys.stdlib_module_names | {"snippets"}
    for path, line, module in _imports(page):
        if module.split(".")[0] not in known:
            wrong = f"{page.source} runs this file, and browsers lack {module}"
            fix = f"Do without it, or {LEAVE_OUT} there and name it library*.py."
            yield Problem(path, line, wrong, fix)


@page_rule
def run_fences_need_no_network(page: Page) -> Iterator[Problem]:
    """What runs in a browser uses no network and no other programs: it has neither."""
    for path, line, module in _imports(page):
        parts = module.split(".")
        names = {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
        if found := sorted(names & BROWSER_LACKS.keys()):
            why = BROWSER_LACKS[found[0]]
            wrong = f"{page.source} runs this file, and a browser {why}: {found[0]}"
            fix = f"Pass the call in and give it a fake, or {LEAVE_OUT} there."
            yield Problem(path, line, wrong, fix)


@page_rule
def run_fences_start_no_thread(page: Page) -> Iterator[Problem]:
    """What runs in a browser starts no thread: a browser gives Python only one."""
    for path, tree in _trees(page):
        calls = _calls(tree, ("threading", "concurrent.futures", "futures"), THREADS)
        for node in calls:
            wrong = f"{page.source} runs this file, and a browser has no threads"
            fix = f"Use asyncio, or {LEAVE_OUT} there."
            yield Problem(path, node.lineno, wrong, fix)


@page_rule
def run_fences_wait_for_nobody(page: Page) -> Iterator[Problem]:
    """What runs in a browser reads no input: nobody could type it."""
    for path, tree in _trees(page):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id == "input":
                wrong = f"{page.source} runs this file, and it waits for input()"
                fix = "Take the text from a constant or a parameter."
                yield Problem(path, node.lineno, wrong, fix)


@page_rule
def programs_sleep_shortly(page: Page) -> Iterator[Problem]:
    """A program of a cell sleeps for a moment at most, for readers wait as long.

    So do the tests, which run each program, and each press of *Check*.
    """
    for path, tree in _trees(page, _all_files(page)):
        for node in _calls(tree, SLEEPERS, ("sleep",)):
            seconds = getattr(node.args[0], "value", 0) if node.args else 0
            if isinstance(seconds, int | float) and seconds > SLEEP:
                wrong = f"the program sleeps for {seconds} seconds"
                fix = f"Sleep for {SLEEP} at most, or pass in a fake `sleep`."
                yield Problem(path, node.lineno, wrong, fix)


@pattern_rule
def check_imports_what_is_loaded(page: Pattern) -> Iterator[Problem]:
    """`check.py` imports what a started Python or a cell of the page has loaded.

    All else each reader would load and wait for at each press of *Check*. It would
    also tempt to put the module into the image that all pages share.
    """
    check = f"{page.package}/check.py"
    loaded = _preloaded()
    for cell in page.cells:
        if cell.runs and cell.path != check:
            loaded |= _all_imports(cell.path, page.content)
    for path, line, module in _imports_of({check}, page.content):
        top = module.split(".")[0]
        known = {module, module.rpartition(".")[0]} & loaded or top in loaded
        if top in sys.stdlib_module_names and not known:
            wrong = f"{page.source} has this check load `{module}`, which no cell does"
            fix = "Write a small class or function in its place, as a fake is written."
            yield Problem(path, line, wrong, fix)


@cache
def _listed() -> frozenset[str]:
    names = json.loads(PRELOADED.read_text(encoding="utf-8"))
    return frozenset(name.split(".")[0] for name in names)


def _preloaded() -> set[str]:
    return {*_listed(), *sys.builtin_module_names, "__future__"}


def _all_imports(path: str, content: Path) -> set[str]:
    return set(library_modules(path, content))


def _run_files(page: Page) -> set[str]:
    """Return the files that a browser runs for the page's cells, by their paths."""
    cells = [cell.path for cell in page.cells if cell.runs]
    files = {file for path in cells for file in imported_files(path, page.content)}
    return {*cells, *files}


def _all_files(page: Page) -> set[str]:
    """Return the files that tests or readers run, whether a browser can or not."""
    cells = [cell.path for cell in page.cells]
    files = {file for path in cells for file in imported_files(path, page.content)}
    if isinstance(page, Pattern):
        answers = page.folder.glob(f"{WRONG_ANSWER}*.py")
        files |= {f"{page.package}/{path.name}" for path in answers}
    return {*cells, *files}


def _calls(
    tree: ast.Module, modules: tuple[str, ...], names: tuple[str, ...]
) -> Iterator[ast.Call]:
    """Yield the calls of functions of modules, and of no class or fake of that name."""
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in modules
        for alias in node.names
        if alias.name in names
    }
    owners = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if alias.name in modules
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name):
            is_meant = called.id in imported
        elif isinstance(called, ast.Attribute) and called.attr in names:
            is_meant = ast.unparse(called.value) in owners
        else:
            is_meant = False
        if is_meant:
            yield node


def _trees(
    page: Page, files: set[str] | None = None
) -> Iterator[tuple[Path, ast.Module]]:
    for name in sorted(_run_files(page) if files is None else files):
        path = page.content / name
        try:
            yield path, ast.parse(path.read_text(encoding="utf-8", errors="replace"))
        except (OSError, SyntaxError):
            continue  # the rules `included_files_exist` and `file_shape` say so


def _imports(page: Page) -> Iterator[tuple[Path, int, str]]:
    return _imports_of(_run_files(page), page.content)


def _imports_of(files: set[str], content: Path) -> Iterator[tuple[Path, int, str]]:
    """Yield what files import: the file, the line, the module's dotted name.

    An import that a program catches is left out: the program goes on without it.
    """
    for name in sorted(files):
        path = content / name
        if not path.is_file():
            continue
        source = path.read_text(encoding="utf-8", errors="replace")
        try:
            tree = ast.parse(source)
        except SyntaxError:
            continue  # the rule `file_shape` says so
        caught = {
            id(inner)
            for node in ast.walk(tree)
            if isinstance(node, ast.Try)
            for inner in ast.walk(node)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in caught:
                for module in imported_modules(ast.unparse(node), name):
                    yield path, node.lineno, module
