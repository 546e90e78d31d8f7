"""Exercise: the checkout's fraud score, whose model may be late."""

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
    # TODO: when the model is late, answer with last night's risk.
    risk = ask_model(order, 30.0)
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
