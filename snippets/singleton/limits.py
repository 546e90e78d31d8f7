"""Two limits: callers mix up settings, and two modules hold two objects."""

from functools import cache


class Tokenizer:
    """Remembers the length to cut to, as fast tokenizers do."""

    max_length = 8

    def encode(self, review: str) -> list[str]:
        return review.split()[: self.max_length]


@cache
def get_tokenizer() -> Tokenizer:
    return Tokenizer()


def main() -> None:
    ann, bob = get_tokenizer(), get_tokenizer()
    # Two requests in two threads may take their steps in this order.
    ann.max_length = 4
    bob.max_length = 2
    print("Ann asked for 4 words:", ann.encode("it broke after a week"))

    # This file runs as `__main__`; an import makes a second module of it.
    from snippets.singleton import limits

    print("one tokenizer:", limits.get_tokenizer() is get_tokenizer())


if __name__ == "__main__":
    main()
