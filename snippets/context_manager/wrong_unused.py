"""Wrong: averaged() is right, and the evaluation does not use it."""

from collections.abc import Callable

from snippets.context_manager import exercise, solution
from snippets.context_manager.tiny_model import Model

averaged = solution.averaged


def evaluate_averaged(model: Model, read: Callable[[], float]) -> float:
    return exercise.evaluate_averaged(model, read)
