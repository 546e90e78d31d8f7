"""Rules for the diagrams of a page: that all of them is drawn, and how much it is.

What draws them passes over what it does not understand, so a mistake would be a
diagram with a part missing.
"""

import re
from collections.abc import Iterator

from tools.contract import DIAGRAM_BOXES
from tools.pages.markdown_source import Fence
from tools.pages.page import Page, Pattern
from tools.rules.rule import Problem, page_rule, pattern_rule

HEAD = re.compile(r"(?:flowchart|graph) +(?:LR|RL|TB|TD|BT) *$")
# Lines of a flowchart that are no boxes and arrows.
OTHER_LINE = re.compile(
    r"%%|subgraph .+$|end$|direction +(?:LR|RL|TB|TD|BT)$"
    r"|(?:classDef|class|style|linkStyle) "
)
NAME = re.compile(r"[\w-]+")
# How a label begins and ends; the longer marks first.
LABELS = (
    *(("(((", ")))"), ("([", "])"), ("((", "))"), ("[[", "]]"), ("[(", ")]")),
    *(("{{", "}}"), ("[/", "]"), ("[\\", "]"), (">", "]")),
    *(("[", "]"), ("(", ")"), ("{", "}")),
)
ARROWS = ("-->", "---", "-.->", "-.-", "==>", "===")
ARROW = re.compile(
    rf"<?(?:{'|'.join(map(re.escape, sorted(ARROWS, key=len, reverse=True)))})"
    r"(?![-=.>ox])"
)


@pattern_rule
def diagram_size(page: Pattern) -> Iterator[Problem]:
    """A diagram has few boxes, because a reader takes in no more at a glance."""
    for fence in _diagrams(page):
        boxes, _ = _read(fence)
        if len(boxes) > DIAGRAM_BOXES:
            wrong = f"diagram has {len(boxes)} boxes"
            fix = f"Keep to {DIAGRAM_BOXES} at most."
            yield Problem(page.path, fence.line, wrong, fix)


@page_rule
def diagrams_are_drawn_whole(page: Page) -> Iterator[Problem]:
    """Each line of a diagram is one that can be drawn: its arrows, labels and words.

    Anything else would be left out of the picture, and nobody would be told.
    """
    for fence in _diagrams(page):
        _, faults = _read(fence)
        for line, wrong, fix in faults:
            yield Problem(page.path, line, wrong, fix)


@page_rule
def diagrams_are_described(page: Page) -> Iterator[Problem]:
    """A diagram begins with a sentence for those who do not see it."""
    for fence in _diagrams(page):
        if not fence.body or not re.match(r"%% \S", fence.body[0]):
            wrong = "the diagram has no description"
            fix = "Write `%% what it shows, in words` as its first line."
            yield Problem(page.path, fence.line + 1, wrong, fix)


def _diagrams(page: Page) -> Iterator[Fence]:
    return (fence for fence in page.fences if fence.language == "mermaid")


Fault = tuple[int, str, str]


def _read(fence: Fence) -> tuple[set[str], list[Fault]]:
    """Return the names of the boxes, and what is wrong in which line."""
    boxes, faults = set[str](), list[Fault]()
    head = None
    for number, text in enumerate(fence.body, fence.line + 1):
        line = text.strip().removesuffix(";").rstrip()
        if not line or line.startswith("%%"):
            continue
        if head is None:
            head = line
            if not HEAD.match(line):
                wrong = f"the diagram begins with `{line}`"
                fix = "Begin with `flowchart LR` or `flowchart TB`."
                faults.append((number, wrong, fix))
        elif not OTHER_LINE.match(line):
            try:
                boxes.update(_boxes(line))
            except _NotDrawnError as error:
                faults.append((number, *error.args))
    return boxes, faults


class _NotDrawnError(Exception):
    """What is wrong with a line, and how to fix it."""


def _boxes(line: str) -> Iterator[str]:
    """Yield the names of the boxes that a line names.

    Raises:
        _NotDrawnError: If a part of the line would not be drawn.
    """
    rest = line
    while True:
        name = NAME.match(rest)
        if not name:
            wrong = f"the diagram has no box where `{rest or 'the line ends'}` stands"
            fix = "Write a name of letters, digits and `_`; a label goes into brackets."
            raise _NotDrawnError(wrong, fix)
        if name[0].endswith("-"):
            wrong = f"an arrow of the diagram touches its box: `{rest}`"
            raise _NotDrawnError(wrong, "Write a space before and after each arrow.")
        yield name[0]
        rest = _after_label(rest[name.end() :], line).lstrip()
        rest = re.sub(r"^:::[\w-]+ *", "", rest)
        if not rest:
            return
        rest = (rest[1:] if rest[0] == "&" else _after_arrow(rest)).lstrip()


def _after_label(rest: str, line: str) -> str:
    for opening, closing in LABELS:
        if rest.startswith(opening):
            inside = rest[len(opening) :]
            # A quoted label may hold brackets.
            quoted = re.match(r'"[^"]*"', inside)
            start = quoted.end() if quoted else 0
            end = inside.find(closing, start)
            if end < 0 or (inside.startswith('"') and not quoted):
                wrong = f"a label of the diagram is not closed: `{line}`"
                fix = f"Write `{closing}` at its end, and quotes in pairs."
                raise _NotDrawnError(wrong, fix)
            return inside[end + len(closing) :]
    return rest


def _after_arrow(rest: str) -> str:
    arrow = ARROW.match(rest)
    worded = re.match(
        r"<?(?:--|-\.|==)\s+[^|>]+?\s+(?:-->|---|\.->|-\.-|==>|===)", rest
    )
    if arrow:
        rest = rest[arrow.end() :].lstrip()
        if not rest.startswith("|"):
            return rest
        label = re.match(r"\|[^|]*\|", rest)
        if not label:
            wrong = f"an arrow's label is not closed: `{rest}`"
            raise _NotDrawnError(wrong, "Write it between two bars: `-->|calls|`.")
        return rest[label.end() :]
    if worded:
        return rest[worded.end() :]
    wrong = f"`{rest.split()[0]}` is no arrow that can be drawn"
    fix = f"The arrows are {', '.join(f'`{arrow}`' for arrow in ARROWS)}."
    raise _NotDrawnError(wrong, fix)
