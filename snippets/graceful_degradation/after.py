"""A shop's model server, on a day when its GPU worker hangs."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from snippets.graceful_degradation import shop
from snippets.graceful_degradation.server import serve


@dataclass(frozen=True)
class Answer:
    items: list[str]
    rung: str
    degraded: bool


@dataclass(frozen=True)
class Rung:
    name: str
    ask: Callable[[str], list[str]]
    may_raise: tuple[type[Exception], ...]


UNAVAILABLE = (TimeoutError, ConnectionError)
LADDER = (
    Rung("gpu", partial(shop.ask_gpu, timeout=0.2), UNAVAILABLE),
    Rung("cpu", shop.Cpu().ask, (shop.CpuBusyError,)),
    Rung("cache", shop.read_cache, (KeyError,)),
)
answered = Counter[str]()


def recommend(user: str, ladder: Sequence[Rung] = LADDER) -> Answer:
    degraded = False
    for rung in ladder:
        try:
            return Answer(rung.ask(user), rung.name, degraded)
        except rung.may_raise:
            degraded = True
    return Answer(shop.POPULAR, "popular", degraded)


def answer(user: str) -> Answer:
    if user == "guest":
        # A guest gets no more on a good day, so this is not degraded.
        return Answer(shop.POPULAR, "popular", degraded=False)
    recommended = recommend(user)
    answered[recommended.rung] += 1
    return recommended


def main() -> None:
    serve(answer)
    print("answers by rung:", dict(answered))


if __name__ == "__main__":
    main()
