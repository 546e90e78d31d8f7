"""A trial of an answer: an API that refuses, a sleep that takes notes."""

import time
from typing import Any

from snippets.checking import attempt
from snippets.retry import solution


class Trial:
    """Call fetch() once, and note its attempts and its waits.

    The API raises each refusal, a status or an error, and then works.
    """

    def __init__(
        self, answer: Any, *refusals: Any, retry_after: float = 0.0
    ) -> None:
        self.answer, self.refusals = answer, refusals
        self.retry_after = retry_after
        self.attempts = 0
        self.waits: list[float] = []
        slept: list[Any] = []
        real_sleep, time.sleep = time.sleep, slept.append
        try:
            self.outcome = attempt(
                answer.fetch, self.get, self.waits.append
            )
        finally:
            time.sleep = real_sleep
        said = ", then ".join(map(repr, refusals)) or "no refusal"
        self.call = f"After {said}, fetch(get, sleep)"
        assert not slept, (
            f"{self.call} called time.sleep(). Call the sleep() that it "
            "gets instead, because then a test need not wait."
        )

    def get(self) -> str:
        self.attempts += 1
        if self.attempts > len(self.refusals):
            return "features"
        refusal = self.refusals[self.attempts - 1]
        if isinstance(refusal, Exception):
            raise refusal
        raise self.answer.ApiError(refusal, self.retry_after)

    def expect(self, what: str, got: int, wanted: int, hint: str) -> None:
        assert got == wanted, (
            f"{self.call} made {got} {what}, expected {wanted}. {hint}"
        )


def main() -> None:
    trial = Trial(solution, 503, 429)
    print(trial.call, trial.outcome.ending)
    print("attempts:", trial.attempts, "waits:", len(trial.waits))


if __name__ == "__main__":
    main()
