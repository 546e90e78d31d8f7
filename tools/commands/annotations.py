"""Prints problems, a line each; on GitHub also as annotations of the pull request."""

import os
import re
from collections.abc import Iterable

# What all of our messages begin with: `docs/index.md:3: what is wrong. What to do.`
MESSAGE = re.compile(r"(?P<file>[\w./-]+\.\w+):(?P<line>\d+): (?P<said>.+)", re.DOTALL)


def annotation(message: str) -> str | None:
    """Return the command by which GitHub shows a message at its line.

    None for a text that names no file and line.

    >>> annotation("docs/index.md:3: 100% wrong. Fix it.")
    '::error file=docs/index.md,line=3::100%25 wrong. Fix it.'
    """
    found = MESSAGE.fullmatch(message.strip())
    if not found:
        return None
    said = found["said"].replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::error file={found['file']},line={found['line']}::{said}"


def tell_problems(messages: Iterable[str]) -> None:
    """Print messages, and what GitHub makes annotations of if it runs this."""
    for message in messages:
        print(message)
        marked = annotation(message)
        if marked and os.environ.get("GITHUB_ACTIONS") == "true":
            print(marked)
