"""A good answer: whoever writes `with` opens the run, and so closes it."""

from typing import Any

from snippets.hexagonal_architecture.after import DivergedError, Tracker
from snippets.hexagonal_architecture.mlflow_standin import MlflowClient


def train(tracker: Tracker, losses: list[float]) -> None:
    for step, loss in enumerate(losses, 1):
        tracker.log(step, loss)
        if loss > 100:
            raise DivergedError(f"loss {loss} at step {step}")


class MlflowTracker:
    def __init__(self, client: Any) -> None:
        self.client = client

    def __enter__(self) -> Tracker:
        run = self.client.create_run(experiment_id="0")
        self.run_id = run.info.run_id
        return self

    def log(self, step: int, loss: float) -> None:
        self.client.log_metric(self.run_id, "loss", loss, step=step)

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        status = "FAILED" if kind else "FINISHED"
        self.client.set_terminated(self.run_id, status=status)


def main() -> None:
    client = MlflowClient()
    try:
        with MlflowTracker(client) as tracker:
            train(tracker, [64.0, 256.0])
    except DivergedError as error:
        print("the loop stopped:", error)
    print(*client.calls, sep="\n")


if __name__ == "__main__":
    main()
