"""The locales that a browser has: C and C.UTF-8, as a machine that has no others.

Its C library takes any name, and then formats as in C all the same.
"""

import _locale
import locale
import operator
import os

from library_function import LibraryFunction

ERROR = "unsupported locale setting: a browser has only C and C.UTF-8"
CATEGORIES = {
    getattr(_locale, name): name
    for name in (
        *("LC_CTYPE", "LC_NUMERIC", "LC_TIME"),
        *("LC_COLLATE", "LC_MONETARY", "LC_MESSAGES"),
    )
}
# As where `python -m` has begun: it sets the category of characters alone.
_now = dict.fromkeys(CATEGORIES, "C") | {_locale.LC_CTYPE: "C.UTF-8"}
# Taken now, because ours takes its place.
_setlocale = _locale.setlocale


def use_plain_locales() -> None:
    """Refuse the locales that are not here."""
    _locale.setlocale = LibraryFunction(_setlocale, setlocale)
    # The name under which `locale` has the function.
    locale._setlocale = _locale.setlocale  # type: ignore[attr-defined]


def setlocale(category: int, name: str | None = None, /) -> str:
    """Activates/queries locale processing."""
    # It says in its own words what is wrong with the arguments.
    _setlocale(category, name if type(name) is not str else None)
    category = operator.index(category)
    chosen = CATEGORIES if category == _locale.LC_ALL else (category,)
    if name is not None:
        _now.update({one: _found(_part(name, one)) for one in chosen})
    if len({_now[one] for one in chosen}) == 1:
        return _now[min(chosen)]
    return ";".join(f"{CATEGORIES[one]}={_now[one]}" for one in CATEGORIES)


def _part(name: str, category: int) -> str:
    """Return what a name, or several that `setlocale` returned, say of a category."""
    if not name:
        return _of_environment(category)
    parts = dict(part.partition("=")[::2] for part in name.split(";"))
    return parts.get(CATEGORIES[category], name)


def _found(name: str) -> str:
    if name in ("C", "POSIX"):
        return "C"
    if name.lower().replace("-", "") != "c.utf8":
        raise locale.Error(ERROR)
    return name


def _of_environment(category: int) -> str:
    names = "LC_ALL", CATEGORIES[category], "LANG"
    return next(filter(None, map(os.environ.get, names)), "C")
