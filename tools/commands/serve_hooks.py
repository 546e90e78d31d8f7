"""Hooks of MkDocs for `make serve`: build what has changed, and show what is wrong.

A page that is as it was is not built again. A page that a rule finds fault with begins
with the messages, as `make check-text` prints them.
"""

import html
from types import MethodType
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from tools.commands.serve_state import state
from tools.commands.served_pages import of_source
from tools.pages.paths import CONTENT, shown_path
from tools.rules.lint import is_about, page_problems
from tools.rules.rule import SITE_RULES, Problem

FIRST = 100
# A longer list is folded, so that the page below it can be seen.
OPEN = 6


def _is_modified(file: File) -> bool:
    return state.pages.is_changed(file.src_uri)


def on_files(files: Files, **_: Any) -> Files:
    """Have MkDocs build the pages that are made of something else than before."""
    state.pages.look()
    state.problems = [problem for rule in SITE_RULES for problem in rule(CONTENT)]
    for file in files.documentation_pages():
        file.is_modified = MethodType(_is_modified, file)  # type: ignore[method-assign]
    return files


def on_env(env: Environment, **_: Any) -> Environment:
    """Keep the compiled templates, which MkDocs would compile for each build."""
    env.bytecode_cache = state.templates
    return env


@event_priority(FIRST)
def on_nav(nav: Navigation, **_: Any) -> Navigation:
    """Give pages that are not read again the titles that they have."""
    for page in nav.pages:
        if title := state.pages.titles.get(page.file.src_uri):
            page.title = title
    return nav


def on_page_content(html: str, *, page: Page, **_: Any) -> str:
    """Put what is wrong with a page above its text."""
    state.pages.titles[page.file.src_uri] = str(page.title)
    source = of_source(page.file.src_uri)
    if source is None:
        return html
    found = [*page_problems(source)]
    found += [problem for problem in state.problems if is_about(problem, source)]
    return message_box(found) + html if found else html


def on_post_build(config: MkDocsConfig) -> None:
    """Note that all is built, and let the search be indexed meanwhile."""
    state.pages.keep()
    state.index(config.site_dir)


def message_box(problems: list[Problem]) -> str:
    """Return messages as HTML, each with a link to its rule."""
    items = "".join(f"<li>{_item(problem)}</li>" for problem in sorted_once(problems))
    count = items.count("<li>")
    title = f"{count} problem{'s' if count > 1 else ''} on this page"
    state_of_fold = " open" if count <= OPEN else ""
    return (
        f'<details class="failure" data-problems{state_of_fold}>'
        f"<summary>{title}</summary><ul>{items}</ul></details>"
    )


def sorted_once(problems: list[Problem]) -> list[Problem]:
    """Return each problem once, by file and line."""
    return sorted(set(problems), key=lambda one: (one.path, one.line, one.wrong))


def _item(problem: Problem) -> str:
    place = html.escape(f"{shown_path(problem.path)}:{problem.line}")
    said = html.escape(f"{problem.wrong}. {problem.fix}")
    link = html.escape(problem.why)
    return f'<code>{place}</code>: {said} <a href="{link}">Why?</a>'
