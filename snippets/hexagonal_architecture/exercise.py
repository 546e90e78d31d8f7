"""Exercise: move MLflow out of the loop, behind the port Tracker."""

from typing import Any

from snippets.hexagonal_architecture.after import DivergedError
from snippets.hexagonal_architecture.mlflow_standin import MlflowClient


def train(client: Any, losses: list[float]) -> None:
    run_id = client.create_run(experiment_id="0").info.run_id
    for step, loss in enumerate(losses, 1):
        client.log_metric(run_id, "loss", loss, step=step)
        if loss > 100:
            client.set_terminated(run_id, status="FAILED")
            raise DivergedError(f"loss {loss} at step {step}")
    client.set_terminated(run_id, status="FINISHED")


class MlflowTracker:
    # TODO: start a run when `with` opens the tracker, log to it, and end it
    # when `with` closes the tracker. Then change train: it gets a tracker.
    def __init__(self, client: Any) -> None:
        self.client = client

    def __enter__(self) -> Any:
        raise NotImplementedError("start a run, and return the tracker")

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        raise NotImplementedError("end the run")


def main() -> None:
    # This shows how train shall be called. It fails until you are done.
    client = MlflowClient()
    try:
        with MlflowTracker(client) as tracker:
            train(tracker, [64.0, 256.0])
    except DivergedError as error:
        print("the loop stopped:", error)
    print(*client.calls, sep="\n")


if __name__ == "__main__":
    main()
