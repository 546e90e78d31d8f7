"""A shop's model server, on a day when its GPU worker hangs."""

from snippets.graceful_degradation import shop
from snippets.graceful_degradation.server import serve


def answer(user: str) -> object:
    if user == "guest":
        return shop.POPULAR
    return shop.ask_gpu(user)


def main() -> None:
    serve(answer)


if __name__ == "__main__":
    main()
