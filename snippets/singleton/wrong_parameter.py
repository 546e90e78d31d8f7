"""Wrong: whoever makes a session has to bring the model."""

from functools import cache

from snippets.singleton.after import Model


@cache
def get_model() -> Model:
    return Model()


class Session:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def reset() -> None:
    get_model.cache_clear()
