"""Wrong: an order of exactly 1,000 gets an old risk."""

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
        critical = order.total > 1000
        if critical or order.customer not in LAST_NIGHT:
            raise
        risk = LAST_NIGHT[order.customer]
        return Score(risk, "last night", degraded=True)
    return Score(risk, "model", degraded=False)
