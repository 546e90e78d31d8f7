"""Many trials of an answer, which tell whether its waits are random."""

from typing import Any

from snippets.retry import solution
from snippets.retry.trial import Trial

TRIALS = 100


def last_waits(answer: Any, refusals: int, asked: float) -> list[float]:
    """Return the wait after the last refusal in each trial, sorted."""
    waits = []
    for _ in range(TRIALS):
        trial = Trial(answer, *[503] * refusals, retry_after=asked)
        hint = "Call sleep() once before each new attempt."
        trial.expect("waits", len(trial.waits), refusals, hint)
        waits.append(trial.waits[-1])
    return sorted(waits)


def expect_waits(
    answer: Any, refusals: int, limit: int, asked: float, hint: str
) -> None:
    """Expect the last wait to be anywhere from `asked` to `limit` more."""
    waits = last_waits(answer, refusals, asked)
    low, high = waits[0] - asked, waits[-1] - asked
    assert 0 <= low < limit / 4 and limit / 2 < high <= limit, (
        f"With retry_after={asked}, wait {refusals} took {waits[0]:.2f} to "
        f"{waits[-1]:.2f} s in {TRIALS} calls, expected anything from "
        f"{asked} to {asked + limit} s. {hint}"
    )


def main() -> None:
    for refusals, limit in ((1, 1), (2, 2), (3, 4)):
        waits = last_waits(solution, refusals, asked=5.0)
        inside = 5 <= waits[0] < waits[-1] <= 5 + limit
        print(f"wait {refusals} is random, 5 to {5 + limit} s: {inside}")


if __name__ == "__main__":
    main()
