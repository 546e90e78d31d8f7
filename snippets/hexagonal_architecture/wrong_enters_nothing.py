"""Wrong: __enter__ starts the run and forgets to return the tracker."""

from typing import Any

from snippets.hexagonal_architecture.solution import train as train


class MlflowTracker:
    def __init__(self, client: Any) -> None:
        self.client = client

    def __enter__(self) -> None:
        self.run_id = self.client.create_run(experiment_id="0").info.run_id

    def log(self, step: int, loss: float) -> None:
        self.client.log_metric(self.run_id, "loss", loss, step=step)

    def __exit__(self, kind, error, trace) -> None:
        status = "FAILED" if kind else "FINISHED"
        self.client.set_terminated(self.run_id, status=status)
