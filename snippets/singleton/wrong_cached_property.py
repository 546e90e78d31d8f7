"""Wrong: a cached property keeps one model a session, not one for all."""

from functools import cached_property

from snippets.singleton.before import Model


class Session:
    def __init__(self) -> None:
        self.history: list[str] = []

    @cached_property
    def model(self) -> Model:
        return Model()


def open_session() -> Session:
    return Session()


def reset(session: Session) -> None:
    del session.model
