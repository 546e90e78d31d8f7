"""Wrong: `__new__` returns one object, and `__init__` loads it again."""

from typing import Self

from snippets.singleton import after


class Model(after.Model):
    _only: Self | None = None

    def __new__(cls) -> Self:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only


class Session:
    def __init__(self) -> None:
        self.model = Model()
        self.history: list[str] = []


def reset() -> None:
    Model._only = None
