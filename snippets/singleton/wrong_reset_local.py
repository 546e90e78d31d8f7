"""Wrong: without `global`, `reset` sets a name of its own."""

from snippets.singleton.before import Model

model: Model | None = None


class Session:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def open_session() -> Session:
    global model
    model = model or Model()
    return Session(model)


def reset() -> None:
    model = None  # noqa: F841 (the mistake that this file shows)
