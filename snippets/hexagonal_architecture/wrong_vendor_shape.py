"""Wrong: the port takes W&B's dictionary, so every adapter unpacks it."""

from typing import Any

from snippets.hexagonal_architecture.after import DivergedError


def train(tracker: Any, losses: list[float]) -> None:
    for step, loss in enumerate(losses, 1):
        tracker.log({"loss": loss}, step=step)
        if loss > 100:
            raise DivergedError(f"loss {loss} at step {step}")


class MlflowTracker:
    def __init__(self, client: Any) -> None:
        self.client = client

    def __enter__(self):
        self.run_id = self.client.create_run(experiment_id="0").info.run_id
        return self

    def log(self, metrics: dict[str, float], step: int) -> None:
        for name, value in metrics.items():
            self.client.log_metric(self.run_id, name, value, step=step)

    def __exit__(self, kind, error, trace) -> None:
        status = "FAILED" if kind else "FINISHED"
        self.client.set_terminated(self.run_id, status=status)
