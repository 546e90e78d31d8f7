"""Fixes what a program can fix on pages and in packages, and names what is left.

    python -m tools.commands.fix                  all pages
    python -m tools.commands.fix --pattern retry  one page and its package

These are line ends, tabs, marks of encoding, ids of headings, order of front matter,
the format of code, outputs, the versions that a page was checked with, and where its
two runs part.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.commands.annotations import tell_problems
from tools.commands.lint import wanted_pattern
from tools.commands.outputs import rewrite_all
from tools.pages.front_matter import FrontMatter
from tools.pages.markdown_source import split_front_matter, unclosed_fences
from tools.pages.page import Page, Pattern
from tools.pages.paths import CONTENT, ROOT, shown_path
from tools.pages.patterns import all_pages
from tools.rules.lint import find_problems
from tools.rules.section_rules import wanted_id

TAB = 4
KEY = re.compile(r"^(?P<key>\w+):", re.MULTILINE)


def plain_text(found: bytes) -> bytes:
    r"""Return a file's text with Unix line ends, no tabs before lines and no mark.

    What is not UTF-8 is left as it is: only its author knows what it says.

    >>> plain_text(b"a\r\n\tb")
    b'a\n    b\n'
    """
    try:
        text = found.decode("utf-8-sig")
    except UnicodeDecodeError:
        return found
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "\n".join(map(_without_tabs, lines))
    return (f"{text.rstrip()}\n" if text.strip() else "").encode()


def _without_tabs(line: str) -> str:
    before = line[: len(line) - len(line.lstrip(" \t"))]
    return before.expandtabs(TAB) + line[len(before) :]


def ordered_front_matter(text: str) -> str:
    """Return a pattern's page with the keys of its front matter in order.

    A key takes the lines below it along, comments too. A page that has an unknown key
    or one twice stays as it is, because the rule `schema` has to speak first.
    """
    front, _, _ = split_front_matter(text)
    order = list(FrontMatter.model_fields)
    starts = [found.start() for found in KEY.finditer(front)]
    keys = KEY.findall(front)
    if not keys or starts[0] != 0 or len({*keys}) < len(keys) or {*keys} - {*order}:
        return text
    ends = [*starts[1:], len(front)]
    parts = {
        key: front[start:end]
        for key, start, end in zip(keys, starts, ends, strict=True)
    }
    ordered = "".join(parts[key] for key in sorted(keys, key=order.index))
    return text.replace(front, ordered, 1)


def with_heading_ids(page: Page) -> str:
    """Return a page whose headings all have an id, and those of the contract theirs."""
    lines = page.text.splitlines()
    for section in page.sections:
        wanted = wanted_id(section, page)
        if section.level and section.id != wanted:
            heading = f"{'#' * section.level} {section.title} {{ #{wanted} }}"
            lines[section.line - 1] = heading
    return "".join(f"{line}\n" for line in lines)


def fix_files(pages: list[Page]) -> Iterator[Path]:
    """Fix the bytes and the Markdown of pages and packages; yield what has changed."""
    for page in pages:
        package = page.folder.glob("*.py") if isinstance(page, Pattern) else []
        for path in (page.path, *sorted(package)):
            before = path.read_bytes()
            after = plain_text(before)
            if path == page.path:
                after = _fixed_page(page, after)
            if after != before:
                path.write_bytes(after)
                yield path


def _fixed_page(page: Page, found: bytes) -> bytes:
    try:
        text = found.decode("utf-8")
    except UnicodeDecodeError:
        return found
    if isinstance(page, Pattern):
        text = ordered_front_matter(text)
    # What is below a fence without an end may be no heading.
    if text and not [*unclosed_fences(text.splitlines())]:
        text = with_heading_ids(type(page)(page.path, text, page.content))
    return text.encode()


def format_code(folders: list[Path]) -> Iterator[Path]:
    """Let ruff fix and format code; yield what has changed."""
    files = sorted(path for folder in folders for path in folder.glob("*.py"))
    before = {path: path.read_bytes() for path in files}
    for command in (("check", "--fix-only"), ("format",)):
        _ruff(*command, *folders)
    yield from (path for path in files if path.read_bytes() != before[path])


def unfixed_code(folders: list[Path]) -> list[str]:
    """Return what ruff cannot fix, a line each.

    Lines that are too long are not among it: a rule names those.
    """
    return _ruff(
        "check", "--ignore", "E501", "--output-format", "concise", *folders
    ).splitlines()


def _ruff(*arguments: str | Path) -> str:
    done = subprocess.run(
        ["ruff", *arguments, "--quiet"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return done.stdout


def main() -> None:
    """Fix what the command line names, then say what a person has to fix."""
    name = wanted_pattern(__doc__)
    pages = [page for page in all_pages() if name in ("", page.name)]
    for path in fix_files(pages):
        print(f"fixed: {shown_path(path)}")
    folders = [page.folder for page in pages if isinstance(page, Pattern)]
    folders = [folder for folder in folders if folder.is_dir()]
    for path in format_code(folders):
        print(f"fixed: {shown_path(path)}")
    problems = [*rewrite_all(name), *find_problems(CONTENT, name)]
    left = [*unfixed_code(folders), *map(str, problems)]
    tell_problems(left)
    if left:
        sys.exit(f"{len(left)} left to you.")


if __name__ == "__main__":
    main()
