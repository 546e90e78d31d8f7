"""A good answer: an old risk for a small order, no guess for others."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Order:
    customer: str
    total: int


@dataclass(frozen=True)
class Score:
    risk: float
    rung: str
    degraded: bool


# It takes an order and the seconds to wait, and may raise TimeoutError.
AskModel = Callable[[Order, float], float]
# Each customer's risk, as the model computed it last night.
LAST_NIGHT = {"Ann": 0.1, "Bob": 0.2}


def score(order: Order, ask_model: AskModel) -> Score:
    try:
        risk = ask_model(order, 0.2)
    except TimeoutError:
        critical = order.total >= 1000
        if critical or order.customer not in LAST_NIGHT:
            raise
        risk = LAST_NIGHT[order.customer]
        return Score(risk, "last night", degraded=True)
    return Score(risk, "model", degraded=False)


def late_model(_order: Order, timeout: float) -> float:
    raise TimeoutError(f"no reply in {timeout} s")


def main() -> None:
    for order in (Order("Ann", 40), Order("Bob", 2000), Order("Cy", 40)):
        try:
            print(order.customer, score(order, late_model))
        except TimeoutError as error:
            print(order.customer, "is refused:", error)


if __name__ == "__main__":
    main()
