"""Wrong: the factory of after.py loads another model than the one given."""

from snippets.singleton.after import Model, get_model


class Session:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def open_session() -> Session:
    return Session(get_model())


def reset() -> None:
    get_model.cache_clear()
