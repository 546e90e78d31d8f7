"""Wrong: whoever imports the file pays for the weights."""

from snippets.singleton.before import Model

model = Model()


class Session:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def open_session() -> Session:
    return Session(model)


def reset() -> None:
    global model
    model = Model()
