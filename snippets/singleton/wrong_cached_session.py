"""Wrong: one decorator too high, so users share the session too."""

from functools import cache

from snippets.singleton.after import Model


@cache
class Session:
    def __init__(self) -> None:
        self.model = Model()
        self.history: list[str] = []


def reset() -> None:
    Session.cache_clear()
