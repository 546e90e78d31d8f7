"""Wrong: `self.model = …` hides the class attribute it should fill."""

from snippets.singleton.before import Model


class Session:
    model: Model | None = None

    def __init__(self) -> None:
        if self.model is None:
            self.model = Model()
        self.history: list[str] = []


def open_session() -> Session:
    return Session()


def reset() -> None:
    Session.model = None
