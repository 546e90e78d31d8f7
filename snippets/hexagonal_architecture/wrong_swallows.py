"""Wrong: `return True` keeps the error of the loop from everybody."""

from typing import Any

from snippets.hexagonal_architecture.solution import train as train


class MlflowTracker:
    def __init__(self, client: Any) -> None:
        self.client = client

    def __enter__(self):
        self.run_id = self.client.create_run(experiment_id="0").info.run_id
        return self

    def log(self, step: int, loss: float) -> None:
        self.client.log_metric(self.run_id, "loss", loss, step=step)

    def __exit__(self, kind, error, trace) -> bool:
        status = "FAILED" if kind else "FINISHED"
        self.client.set_terminated(self.run_id, status=status)
        return True
