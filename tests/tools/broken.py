"""What a contribution with a fault is: which text is changed, and what must be said."""

from dataclasses import dataclass

PAGE = "docs/patterns/structural/adapter.md"
PACKAGE = "snippets/adapter"
BEFORE = "def main() -> None:\n"


@dataclass(frozen=True)
class Broken:
    """A fault.

    Attributes:
        name: What a contributor did.
        rule: The rule that is to refuse it.
        file: The file that is changed, or is added.
        old: Text of the file; "" if the file is added.
        new: What takes its place.
        says: A part of the message.
        line: Text of the line that the message must name; "" for the first line.
        at: The file that it must name, if that is another one.
    """

    name: str
    rule: str
    file: str
    old: str
    new: str
    says: str
    line: str = ""
    at: str = ""


def page(name: str, rule: str, old: str, new: str, says: str, line: str = "") -> Broken:
    return Broken(name, rule, PAGE, old, new, says, line)


def added(name: str, rule: str, text: str, says: str, line: str = "") -> Broken:
    """Return a text that is written below “What changed”."""
    heading = "## What changed { #what-changed }\n"
    return page(name, rule, heading, f"{heading}\n{text}\n", says, line or text)


def code(
    name: str, rule: str, statement: str, says: str, file: str = "before.py"
) -> Broken:
    """Return a statement that is written into a file of the package."""
    new = f"{BEFORE}    {statement}\n"
    return Broken(name, rule, f"{PACKAGE}/{file}", BEFORE, new, says, statement)


def new_file(
    name: str, rule: str, file: str, text: str, says: str, line: str = "", at: str = ""
) -> Broken:
    return Broken(name, rule, file, "", text, says, line, at)
