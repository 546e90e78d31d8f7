"""Wrong: reset() loads at once, so each test pays for a model."""

from functools import cache

from snippets.singleton.before import Model


@cache
def get_model() -> Model:
    return Model()


class Session:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def open_session() -> Session:
    return Session(get_model())


def reset() -> None:
    get_model.cache_clear()
    get_model()
