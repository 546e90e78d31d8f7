"""Wrong: without `global`, `reset` sets a name of its own."""

from snippets.singleton.after import Model

model: Model | None = None


class Session:
    def __init__(self) -> None:
        global model
        model = model or Model()
        self.model = model
        self.history: list[str] = []


def reset() -> None:
    model = None  # noqa: F841 (the mistake that this file shows)
