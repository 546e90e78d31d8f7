"""Two requests share a tokenizer, and one changes the other's setting."""

import asyncio
from functools import cache


class Tokenizer:
    """Remembers the length to cut to, as fast tokenizers do."""

    max_length = 8

    def encode(self, review: str) -> list[str]:
        return review.split()[: self.max_length]


@cache
def get_tokenizer() -> Tokenizer:
    return Tokenizer()


async def handle(user: str, wanted: int) -> None:
    tokenizer = get_tokenizer()
    tokenizer.max_length = wanted
    await asyncio.sleep(0)  # Here the server turns to the other request.
    words = tokenizer.encode("it broke after a week")
    print(user, "asked for", wanted, "words and got", words)


async def main() -> None:
    await asyncio.gather(handle("Ann", 4), handle("Bob", 2))


if __name__ == "__main__":
    asyncio.run(main())
