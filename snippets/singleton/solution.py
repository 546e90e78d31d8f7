"""A good answer: the model is cached, and the session is not."""

from functools import cache

from snippets.singleton.after import Model


@cache
def get_model() -> Model:
    return Model()


def reset() -> None:
    """Forget the model, so that the next session loads another."""
    get_model.cache_clear()


class Session:
    """What one user said, and the model that answers."""

    def __init__(self) -> None:
        self.model = get_model()
        self.history: list[str] = []


def main() -> None:
    ann, bob = Session(), Session()
    ann.history.append("I earn 90k. Is that fair?")
    print("Bob reads:", bob.history)
    print("one model:", ann.model is bob.model)


if __name__ == "__main__":
    main()
