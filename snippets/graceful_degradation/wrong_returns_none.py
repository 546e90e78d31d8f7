"""Wrong: a large order gets None, which a caller may take for 0."""

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
        if order.total >= 1000 or order.customer not in LAST_NIGHT:
            return None
        risk = LAST_NIGHT[order.customer]
        return Score(risk, "last night", degraded=True)
    return Score(risk, "model", degraded=False)
