"""Wrong: the loop closes a run that it did not open."""

from typing import Any

from snippets.hexagonal_architecture.after import DivergedError


def train(tracker: Any, losses: list[float]) -> None:
    for step, loss in enumerate(losses, 1):
        tracker.log(step, loss)
        if loss > 100:
            tracker.close("FAILED")
            raise DivergedError(f"loss {loss} at step {step}")
    tracker.close("FINISHED")


class MlflowTracker:
    def __init__(self, client: Any) -> None:
        self.client = client

    def __enter__(self):
        self.run_id = self.client.create_run(experiment_id="0").info.run_id
        return self

    def log(self, step: int, loss: float) -> None:
        self.client.log_metric(self.run_id, "loss", loss, step=step)

    def close(self, status: str) -> None:
        self.client.set_terminated(self.run_id, status=status)

    def __exit__(self, kind, error, trace) -> None:
        pass
