"""Wrong: a customer without a risk gets one that is made up."""

from snippets.graceful_degradation.solution import (
    LAST_NIGHT,
    AskModel,
    Order,
    Score,
)

__all__ = ["Order", "Score", "score"]


def score(order: Order, ask_model: AskModel) -> Score:
    try:
        risk = ask_model(order, 0.2)
    except TimeoutError:
        if order.total >= 1000:
            raise
        risk = LAST_NIGHT.get(order.customer, 0.5)
        return Score(risk, "last night", degraded=True)
    return Score(risk, "model", degraded=False)
