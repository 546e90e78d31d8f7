"""Exercise: chat sessions share the model, and nothing else."""

from snippets.singleton.after import Model


class Session:
    """What one user said, and the model that answers."""

    def __init__(self) -> None:
        self.model = Model()
        self.history: list[str] = []


# TODO: load one model for all sessions, and write reset() for tests.


def main() -> None:
    ann, bob = Session(), Session()
    ann.history.append("I earn 90k. Is that fair?")
    print("Bob reads:", bob.history)
    print("one model:", ann.model is bob.model)


if __name__ == "__main__":
    main()
