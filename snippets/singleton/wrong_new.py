"""Wrong: `__new__` returns one object, and `__init__` loads it again."""

from typing import Self

from snippets.singleton import before


class Model(before.Model):
    _only: Self | None = None

    def __new__(cls) -> Self:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only


class Session:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def open_session() -> Session:
    return Session(Model())


def reset() -> None:
    Model._only = None
