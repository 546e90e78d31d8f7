"""A shop's model server, on a day when its GPU worker hangs."""

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from snippets.graceful_degradation import shop
from snippets.graceful_degradation.server import serve


@dataclass(frozen=True)
class Answer:
    items: tuple[str, ...]
    rung: str
    degraded: bool


@dataclass(frozen=True)
class Rung:
    name: str
    ask: Callable[[str], tuple[str, ...]]
    may_raise: tuple[type[Exception], ...]


UNAVAILABLE = (TimeoutError, ConnectionError)
LADDER = (
    Rung("gpu", lambda user: shop.ask_gpu(user, timeout=0.2), UNAVAILABLE),
    Rung("cpu", shop.Cpu().ask, (shop.CpuBusyError, shop.UnknownUserError)),
    Rung("cache", shop.read_cache, (shop.UnknownUserError,)),
)
answered = Counter[str]()
log = logging.getLogger(__name__)


def recommend(user: str, ladder: Sequence[Rung] = LADDER) -> Answer:
    for rung in ladder:
        try:
            return Answer(rung.ask(user), rung.name, rung is not ladder[0])
        except rung.may_raise as error:
            log.info("%s failed: %r", rung.name, error)
    return Answer(shop.POPULAR, "popular", degraded=True)


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
