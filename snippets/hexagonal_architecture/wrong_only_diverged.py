"""Wrong: an error of another kind, such as a full GPU, is no failure."""

from typing import Any

from snippets.hexagonal_architecture.after import DivergedError
from snippets.hexagonal_architecture.solution import train as train


class MlflowTracker:
    def __init__(self, client: Any) -> None:
        self.client = client

    def __enter__(self):
        self.run_id = self.client.create_run(experiment_id="0").info.run_id
        return self

    def log(self, step: int, loss: float) -> None:
        self.client.log_metric(self.run_id, "loss", loss, step=step)

    def __exit__(self, kind, error, trace) -> None:
        failed = kind is not None and issubclass(kind, DivergedError)
        status = "FAILED" if failed else "FINISHED"
        self.client.set_terminated(self.run_id, status=status)
