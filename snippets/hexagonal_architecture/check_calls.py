"""What Check looks at: what the loop logs, and what MLflow is asked."""

from typing import Any

from snippets.hexagonal_architecture import solution
from snippets.hexagonal_architecture.fakes import ListTracker
from snippets.hexagonal_architecture.mlflow_standin import MlflowClient


def logged_by(answer: Any, losses: list[float]) -> list[tuple[int, float]]:
    tracker = ListTracker()
    try:
        answer.train(tracker, losses)
    except (AttributeError, TypeError) as error:
        raise AssertionError(
            f"train(tracker, {losses}) was given a tracker that has "
            f"log(step, loss) and nothing else. It raised {error!r}. So "
            "the loop asks for what the port does not offer. Leave that to "
            "the adapter, and to the code that opens the adapter."
        ) from error
    return tracker.logged


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
            f"raised {raised!r}. The block must get a tracker that has "
            "log(step, loss), as the port says."
        )
    else:
        assert error is None, (
            f"The block raised {error!r}, and `with MlflowTracker(client)` "
            "kept it from the caller, who now takes the training for a "
            "success. __exit__ must not return True."
        )
    return client.calls


def main() -> None:
    print(logged_by(solution, [4.0, 1.0]))
    print(calls_of(solution))


if __name__ == "__main__":
    main()
