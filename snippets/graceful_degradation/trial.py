"""Trial runs of an answer: with a model in time, late, or broken."""

from typing import Any

from snippets.checking import attempt
from snippets.graceful_degradation import solution


class Trial:
    """Score one order, and keep what the model was asked and what came."""

    def __init__(
        self, answer: Any, customer: str, total: int, model: Any
    ) -> None:
        self.model = model
        self.timeouts: list[float] = []
        self.call = f"score(Order({customer!r}, {total}), ask_model)"

        def score() -> Any:
            order = answer.Order(customer, total)
            return answer.score(order, self.ask_model)

        self.outcome = attempt(score)
        is_type_error = isinstance(self.outcome.error, TypeError)
        assert self.timeouts or not is_type_error, (
            f"{self.call} {self.outcome.ending}. Leave Order and the "
            "parameters of score() as they were."
        )

    def ask_model(self, _order: Any, timeout: float) -> Any:
        self.timeouts.append(timeout)
        if isinstance(self.model, Exception):
            raise self.model
        return self.model

    def describe(self) -> str:
        """Say what the model did, and what came of it."""
        when = f"When ask_model gives {self.model!r}"
        return f"{when}, {self.call} {self.outcome.ending}"

    def expect_score(
        self, risk: float, rung: str, degraded: bool, meaning: str
    ) -> None:
        wanted = f"Score(risk={risk}, rung={rung!r}, degraded={degraded})"
        said = f"{self.describe()}, expected {wanted}. {meaning}"
        assert repr(self.outcome.returned) == wanted, said

    def expect_error(self, wanted: Exception, meaning: str) -> None:
        said = f"{self.describe()}, expected it to raise {wanted!r}."
        assert isinstance(self.outcome.error, type(wanted)), (
            f"{said} {meaning}"
        )


def main() -> None:
    print(Trial(solution, "Ann", 40, TimeoutError("late")).describe())


if __name__ == "__main__":
    main()
