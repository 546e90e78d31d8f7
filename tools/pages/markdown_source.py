"""Reads the source of a page: its front matter, sections and fences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,})(?P<info>[^`]*)$")
HEADING = re.compile(
    r"^(?P<marks>#{1,6}) +(?P<text>.*?)(?: *\{ *#(?P<id>[\w-]+) *\})?$"
)
INCLUDE = re.compile(r'^ *--8<-- "(?P<path>[^"]+)"$')
# The head of what is indented below it: `=== "Tab"`, `??? tip "Fold"`, `!!! note`.
HEAD = re.compile(
    r"^(?P<indent> *)(?P<marks>={3}|\?{3}|!{3})[!+]* *(?P<type>[\w -]*?)"
    r' *(?:"(?P<title>.*)")?$'
)


@dataclass(frozen=True)
class Block:
    """A tab, a fold or a note, which holds the lines indented below its head.

    Attributes:
        indent: Columns before the head.
        kind: The marks that it begins with: `===`, `???` or `!!!`.
        title: What the reader sees as its title.
    """

    indent: int
    kind: str
    title: str


@dataclass(frozen=True)
class Fence:
    """A fenced block.

    Attributes:
        line: Line of the opening ticks, counted from 1.
        end: Line of the closing ticks.
        indent: Columns before the ticks.
        info: What follows the opening ticks.
        body: The lines between, without the indent.
        blocks: The tabs and folds that it is in, the outermost first.
    """

    line: int
    end: int
    indent: int
    info: str
    body: tuple[str, ...]
    blocks: tuple[Block, ...] = ()

    @property
    def language(self) -> str:
        """The first class, or the bare word: `python`, `text`, …; maybe empty."""
        found = re.match(r"\{? *\.?([\w+-]*)", self.info.strip())
        return found[1] if found else ""

    @property
    def classes(self) -> list[str]:
        """The classes after the language in a brace header."""
        return re.findall(r"\.([\w-]+)", self.info.split("title=")[0])[1:]

    @property
    def options(self) -> dict[str, str]:
        """The `key="value"` and `key=value` pairs of the header."""
        pairs = re.findall(r'([\w-]+)=(?:"([^"]*)"|([^\s}]+))', self.info)
        return {key: quoted or bare for key, quoted, bare in pairs}

    @property
    def included(self) -> str | None:
        """The path of the file that is the whole body, if it is one."""
        found = INCLUDE.match(self.body[0]) if len(self.body) == 1 else None
        return found["path"] if found else None


@dataclass
class Section:
    """A heading and what follows it, up to the next heading.

    Attributes:
        line: Line of the heading, counted from 1; 0 for text before any.
        level: 1 to 6; 0 for text before any heading.
        title: The heading's text.
        id: The explicit id, if the heading has one.
        lines: The lines below the heading.
    """

    line: int = 0
    level: int = 0
    title: str = ""
    id: str | None = None
    lines: list[str] = field(default_factory=list)


def list_items(lines: list[str]) -> list[str]:
    """Return the points of a list, each on one line.

    >>> list_items(["- one", "  point", "- another"])
    ['one point', 'another']
    """
    items = re.split(r"^- ", "\n".join(lines), flags=re.MULTILINE)
    return [" ".join(item.split()) for item in items[1:]]


def fences(lines: list[str], first_line: int = 1) -> Iterator[Fence]:
    """Yield the fences of `lines`, whatever they are indented by.

    Args:
        lines: Markdown, one line an item.
        first_line: The number of the first of them.
    """
    opened: re.Match[str] | None = None
    start = 0
    blocks: list[Block] = []
    for number, line in enumerate(lines, first_line):
        found = FENCE.match(line)
        if opened is None:
            opened, start = found, number
            _update(blocks, line)
        elif found and found["ticks"] == opened["ticks"] and not found["info"].strip():
            indent = len(opened["indent"])
            inside = lines[start - first_line + 1 : number - first_line]
            body = tuple(text[indent:] for text in inside)
            yield Fence(start, number, indent, opened["info"], body, tuple(blocks))
            opened = None


def unclosed_fences(lines: list[str]) -> Iterator[int]:
    """Yield the lines at which fences begin that are not closed.

    Such a fence ends where the next one does, so the beginning of that one is in it.

    >>> list(unclosed_fences(["```python", "1", "", "```text", "1", "```", "```"]))
    [1, 7]
    """
    end = 0
    for fence in fences(lines):
        end = fence.end
        ticks = FENCE.match(lines[fence.line - 1])
        for line in lines[fence.line : fence.end - 1]:
            inner = FENCE.match(line)
            if inner and ticks and inner["ticks"] == ticks["ticks"]:
                yield fence.line
                break
    yield from (n for n, line in enumerate(lines[end:], end + 1) if FENCE.match(line))


def _update(blocks: list[Block], line: str) -> None:
    """Close the blocks that `line` is no longer in, and open the one it heads."""
    indent = len(line) - len(line.lstrip(" "))
    while line.strip() and blocks and indent <= blocks[-1].indent:
        blocks.pop()
    if head := HEAD.match(line):
        title = head["title"] or head["type"].capitalize()
        blocks.append(Block(indent, head["marks"], title))


def fenced_lines(found: Iterable[Fence]) -> set[int]:
    """Return the numbers of all lines in fences, the ticks' own included."""
    return {n for fence in found for n in range(fence.line, fence.end + 1)}


def sections(lines: list[str], first_line: int = 1) -> list[Section]:
    """Split `lines` at their headings; a `#` inside a fence is no heading."""
    inside = fenced_lines(fences(lines, first_line))
    found = [Section()]
    for number, line in enumerate(lines, first_line):
        heading = None if number in inside else HEADING.match(line)
        if heading:
            level = len(heading["marks"])
            found.append(Section(number, level, heading["text"], heading["id"]))
        else:
            found[-1].lines.append(line)
    return found


def split_front_matter(text: str) -> tuple[str, list[str], int]:
    """Separate the YAML at the head of a page from its body.

    Returns:
        The YAML, the lines of the body, and the number of the body's first line.
    """
    found = re.match(r"\A---\n(.*?\n)?---\n", text, re.DOTALL)
    if not found:
        return "", text.splitlines(), 1
    head = found[0].count("\n")
    return found[1] or "", text[found.end() :].splitlines(), head + 1


def write_lines(path: Path, lines: list[str]) -> None:
    """Write `lines` to `path`, each ended by a newline."""
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
