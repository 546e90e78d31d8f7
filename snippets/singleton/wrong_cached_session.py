"""Wrong: the cache is on the wrong function, so users share the session."""

from functools import cache

from snippets.singleton.before import Model


class Session:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


@cache
def open_session() -> Session:
    return Session(Model())


def reset() -> None:
    open_session.cache_clear()
