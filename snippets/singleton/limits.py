"""What one shared object does not promise: a wall between users."""

from functools import cache


class Assistant:
    """Keeps what users said beside the weights that they share."""

    def __init__(self) -> None:
        self.history: list[str] = []

    def prompt(self, question: str) -> str:
        self.history.append(question)
        return " / ".join(self.history)


@cache
def get_assistant() -> Assistant:
    return Assistant()


def main() -> None:
    print("Ann's prompt:", get_assistant().prompt("I earn 90k. Fair?"))
    print("Bob's prompt:", get_assistant().prompt("Hello"))
    # What another module gets if it imports the file that you run.
    from snippets.singleton import limits

    print("one Assistant:", limits.get_assistant() is get_assistant())


if __name__ == "__main__":
    main()
