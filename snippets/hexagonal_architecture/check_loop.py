"""What Check looks at first: what the loop logs to a fake."""

from typing import Any

from snippets.checking import place_in_answer
from snippets.hexagonal_architecture import solution
from snippets.hexagonal_architecture.fakes import ListTracker


def logged_by(answer: Any, losses: list[float]) -> list[tuple[int, float]]:
    tracker = ListTracker()
    try:
        answer.train(tracker, losses)
    except (AttributeError, TypeError) as error:
        raise AssertionError(
            f"train(tracker, {losses}) was given a tracker that has "
            f"log(step, loss) and nothing else. It raised {error!r}"
            f"{place_in_answer(error)}. So the loop asks for what the port "
            "lacks. Leave that to the adapter, and to what opens it."
        ) from error
    return tracker.logged


def main() -> None:
    print(logged_by(solution, [4.0, 1.0]))


if __name__ == "__main__":
    main()
