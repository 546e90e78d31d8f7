"""A model server opens three endpoints; its card has 24 GB."""

from functools import cache


class Gpu:
    free = 24  # GB. It stands in for a card, so that the page needs none.


class Model:
    def __init__(self) -> None:
        if Gpu.free < 10:
            raise MemoryError(f"weights take 10 GB, {Gpu.free} GB are free")
        Gpu.free -= 10
        print(f"weights loaded, {Gpu.free} GB left")

    def embed(self, text: str) -> list[int]:
        return [len(word) for word in text.split()]


@cache
def get_model() -> Model:
    return Model()


class Endpoint:
    def __init__(self, path: str) -> None:
        self.path = path
        self.model = get_model()


def main() -> None:
    paths = ["/search", "/rank", "/chat"]
    for endpoint in [Endpoint(path) for path in paths]:
        print(endpoint.path, endpoint.model.embed("hello world"))


if __name__ == "__main__":
    main()
