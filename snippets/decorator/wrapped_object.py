"""The Gang of Four's decorator: an object that wraps an object."""

from typing import Protocol

from snippets.decorator.after import Service


class Source(Protocol):
    def get(self, user: int) -> int: ...


class Retrying:
    """Has the method of what it wraps, and tries up to three times."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def get(self, user: int) -> int:
        for _ in range(2):
            try:
                return self.source.get(user)
            except ConnectionError:
                print("trying again")
        return self.source.get(user)


def load_clicks(source: Source, user: int) -> int:
    return source.get(user)


def main() -> None:
    feature_store = Service(answer=12, drops=1)
    print(load_clicks(Retrying(feature_store), 7))
    print(load_clicks(feature_store, 7))


if __name__ == "__main__":
    main()
