"""Wrong: the class is right, but main hands over a model, not a factory."""

from snippets.dependency_injection.solution import (
    CrossValidation,
    StdoutTracker,
)
from snippets.dependency_injection.tiny_model import Linear


def main() -> None:
    wrong = Linear()
    CrossValidation(StdoutTracker(), wrong).run(2)  # type: ignore[arg-type]
