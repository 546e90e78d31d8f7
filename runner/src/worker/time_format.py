"""Reads and writes times as the C library of Linux does, by what that of a browser can.

That one knows fewer directives, and of a text with one that it does not know it writes
nothing at all. `time.strftime("%H:%M:%S.%f")` would be empty, and so would the times of
a log.
"""

import math
import re
import time
from collections.abc import Callable
from typing import Any

from library_function import LibraryFunction

KNOWN = frozenset("%aAbBcCdDeFgGhHIjmMnprRsStTuUVwWxXyYzZ")
# Hours padded with spaces, and `am` or `pm`.
OTHERS = {"k": "_H", "l": "_I", "P": "p"}
DIRECTIVE = re.compile(r"%([-_0+^#]*)(\d*[EO]?)(.?)", re.DOTALL)
# Seconds from 1970 to where the calendar of JavaScript ends, which the library asks.
FARTHEST = 8_640_000_000_000
# Taken now: ours takes the place of one, and a program may replace the other.
_strftime: Any = time.strftime
_localtime = time.localtime


def use_plain_time_format() -> None:
    """Know all directives, and refuse what is no time here.

    `datetime` and `logging` format by this function, too.
    """
    time.strftime = LibraryFunction(_strftime, strftime)
    for original in (time.gmtime, time.localtime, time.ctime):
        setattr(time, original.__name__, LibraryFunction(original, _within(original)))


def _within(original: Any) -> Callable[..., Any]:
    """Return what refuses a time that the library would show as some day of 1900."""

    def convert(*arguments: Any) -> Any:
        seconds = arguments[0] if arguments else None
        # Infinity and what is no number are refused in the original's own words.
        if isinstance(seconds, int | float) and FARTHEST < abs(seconds) < math.inf:
            message = "timestamp out of range for platform time_t"
            raise OverflowError(message)
        return original(*arguments)

    return convert


def strftime(*arguments: Any) -> str:
    """Format a time; the original says in its own words what is wrong with it."""
    if not arguments or not isinstance(arguments[0], str):
        return _strftime(*arguments)  # type: ignore[no-any-return]
    of = arguments[1:] or (_localtime(),)

    def plain(found: re.Match[str]) -> str:
        flags, width, letter = found.groups()
        if not letter or letter not in KNOWN | OTHERS.keys():
            # Linux leaves it as it stands.
            return found[0].replace("%", "%%")
        known = OTHERS.get(letter, letter)
        plain_flags = flags.translate({ord("^"): None, ord("#"): None})
        if plain_flags:
            known = known.removeprefix("_")
        directive = f"%{plain_flags}{width}{known}"
        if letter != "P" and plain_flags == flags:
            return directive
        text: str = _strftime(directive, *of)
        lower = letter == "P" or ("#" in flags and letter in "pZ")
        return (text.lower() if lower else text.upper()).replace("%", "%%")

    return _strftime(DIRECTIVE.sub(plain, arguments[0]), *of)  # type: ignore[no-any-return]
