"""Wrong: whoever imports the file pays for the weights."""

from snippets.singleton.after import Model

model = Model()


class Session:
    def __init__(self) -> None:
        self.model = model
        self.history: list[str] = []


def reset() -> None:
    global model
    model = Model()
