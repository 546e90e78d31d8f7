"""Exercise: chat sessions share the model, and nothing else."""

from snippets.singleton.before import Model


class Session:
    """What one user said, and the model that answers."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.history: list[str] = []


def open_session() -> Session:
    """The server calls this for each user who comes in."""
    return Session(Model())


# TODO: load one model for all sessions, and write reset() for tests.


def main() -> None:
    ann, bob = open_session(), open_session()
    ann.history.append("I earn 90k. Is that fair?")
    print("Bob reads:", bob.history)
    print("one model:", ann.model is bob.model)


if __name__ == "__main__":
    main()
