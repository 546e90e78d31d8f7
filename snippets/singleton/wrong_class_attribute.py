"""Wrong: a class attribute is loaded at import, and again by reset()."""

from snippets.singleton.before import Model


class Session:
    model = Model()

    def __init__(self) -> None:
        self.history: list[str] = []


def open_session() -> Session:
    return Session()


def reset() -> None:
    Session.model = Model()
