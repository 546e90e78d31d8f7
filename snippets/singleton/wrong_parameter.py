"""Wrong: whoever opens a session has to bring the model."""

from functools import cache

from snippets.singleton.before import Model


@cache
def get_model() -> Model:
    return Model()


class Session:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def open_session(model: Model) -> Session:
    return Session(model)


def reset() -> None:
    get_model.cache_clear()
