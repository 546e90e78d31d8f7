"""A shop's model server, on a day when its GPU worker hangs."""

from dataclasses import dataclass

from snippets.graceful_degradation import shop
from snippets.graceful_degradation.server import serve


@dataclass(frozen=True)
class Answer:
    items: tuple[str, ...]


def answer(user: str) -> Answer:
    if user == "guest":
        return Answer(shop.POPULAR)
    return Answer(shop.ask_gpu(user))


def main() -> None:
    serve(answer)


if __name__ == "__main__":
    main()
