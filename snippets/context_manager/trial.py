"""Trial runs of an answer: what the model is in the block, and after."""

from collections.abc import Callable
from typing import Any

from snippets.checking import attempt
from snippets.context_manager import solution
from snippets.context_manager.tiny_model import Model

WITH = "`with averaged(model, read):`"
BROKEN = solution.read_from_broken_storage


def state(model: Model) -> str:
    return f"training={model.training}, weight={model.weight}"


class Trial:
    """Run one block under averaged(), and keep what happened."""

    def __init__(
        self,
        answer: Any,
        read: Callable[[], float] = solution.read_average,
        error: Exception | None = None,
        training: bool = True,
    ) -> None:
        model = Model().train(training)
        self.before, self.inside = state(model), ""

        def run_block() -> None:
            with answer.averaged(model, read):
                self.inside = state(model)
                if error:
                    raise error

        self.outcome = attempt(run_block)
        self.after = state(model)

    def assert_undone(self, case: str, advice: str) -> None:
        assert self.after == self.before, (
            f"{case}, and {WITH} left the model with {self.after}, "
            f"expected {self.before}, as before. {advice}"
        )


def ran(answer: Any, **options: Any) -> Trial:
    """Return a trial of an answer whose block is reached."""
    assert Trial(answer).inside, "The block did not run, as said above."
    return Trial(answer, **options)


def main() -> None:
    trial = ran(solution)
    print("in the block:", trial.inside)
    print("afterwards:", trial.after)


if __name__ == "__main__":
    main()
