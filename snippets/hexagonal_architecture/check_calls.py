"""What Check looks at next: the calls that MLflow's client gets."""

from typing import Any

from snippets.checking import place_in_answer
from snippets.hexagonal_architecture import solution
from snippets.hexagonal_architecture.mlflow_standin import MlflowClient


def advice(raised: Exception) -> str:
    if "__exit__() takes" in str(raised):
        return (
            "Python calls __exit__ with three arguments besides self: the "
            "error's type, the error and its traceback. Take all three."
        )
    if "context manager protocol" in str(raised):
        return "Write __enter__ and __exit__, because `with` calls them."
    return "The block must get a tracker that has log(step, loss)."


def calls_of(answer: Any, error: Exception | None = None) -> list[str]:
    client = MlflowClient()
    try:
        adapter = answer.MlflowTracker(client)
    except (AttributeError, TypeError) as refused:
        raise AssertionError(
            f"MlflowTracker(client) raised {refused!r}. Write "
            "MlflowTracker so that it takes a client and nothing else."
        ) from refused
    try:
        with adapter as tracker:
            tracker.log(1, 4.0)
            if error:
                raise error
    except Exception as raised:
        assert raised is error, (
            "`with MlflowTracker(client) as tracker: tracker.log(1, 4.0)` "
            f"raised {raised!r}{place_in_answer(raised)}. {advice(raised)}"
        )
    else:
        assert error is None, (
            f"The block raised {error!r}, and `with MlflowTracker(client)` "
            "kept it from the caller, who now takes the training for a "
            "success. __exit__ must not return True."
        )
    return client.calls


def main() -> None:
    print(calls_of(solution))


if __name__ == "__main__":
    main()
