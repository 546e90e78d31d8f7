"""Exercise: move MLflow out of the loop, behind the port Tracker."""

from typing import Any

from snippets.hexagonal_architecture.after import DivergedError
from snippets.hexagonal_architecture.fakes import ListTracker


def train(client: Any, losses: list[float]) -> None:
    run_id = client.create_run(experiment_id="0").info.run_id
    for step, loss in enumerate(losses, 1):
        client.log_metric(run_id, "loss", loss, step=step)
        if loss > 100:
            client.set_terminated(run_id, status="FAILED")
            raise DivergedError(f"loss {loss} at step {step}")
    client.set_terminated(run_id, status="FINISHED")


# TODO: write MlflowTracker. `with MlflowTracker(client) as tracker:` starts
# a run and ends it. Then let train(tracker, losses) call tracker.log alone.


def main() -> None:
    tracker = ListTracker()
    try:
        train(tracker, [64.0, 256.0])
    except DivergedError as stop:
        print("the loop stopped:", stop)
    print("logged:", tracker.logged)


if __name__ == "__main__":
    main()
