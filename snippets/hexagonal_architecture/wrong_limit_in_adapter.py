"""Wrong: the check of the loss moved into the adapter, with MLflow."""

from typing import Any

from snippets.hexagonal_architecture.after import DivergedError, Tracker


def train(tracker: Tracker, losses: list[float]) -> None:
    for step, loss in enumerate(losses, 1):
        tracker.log(step, loss)


class MlflowTracker:
    def __init__(self, client: Any) -> None:
        self.client = client

    def __enter__(self):
        self.run_id = self.client.create_run(experiment_id="0").info.run_id
        return self

    def log(self, step: int, loss: float) -> None:
        self.client.log_metric(self.run_id, "loss", loss, step=step)
        if loss > 100:
            raise DivergedError(f"loss {loss} at step {step}")

    def __exit__(self, kind, error, trace) -> None:
        status = "FAILED" if kind else "FINISHED"
        self.client.set_terminated(self.run_id, status=status)
