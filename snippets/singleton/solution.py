"""A good answer: the model is cached, and the session is not."""

from functools import cache

from snippets.singleton.before import Model


@cache
def get_model() -> Model:
    return Model()


def reset() -> None:
    """Forget the model, so that the next session loads another."""
    get_model.cache_clear()


class Session:
    """What one user said, and the model that answers."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def open_session() -> Session:
    """The server calls this for each user who comes in."""
    return Session(get_model())


def main() -> None:
    ann, bob = open_session(), open_session()
    ann.history.append("I earn 90k. Is that fair?")
    print("Bob reads:", bob.history)
    print("one model:", ann.model is bob.model)


if __name__ == "__main__":
    main()
