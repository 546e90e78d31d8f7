"""MLflow: which calls of a tracking client are safe to repeat."""

import logging
from tempfile import TemporaryDirectory

from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

NOON = 1_800_000_000_000  # A time in milliseconds, as MLflow wants it.


def count(client: MlflowClient, run: str, metric: str) -> int:
    return len(client.get_metric_history(run, metric))


def main() -> None:
    logging.disable()
    with TemporaryDirectory() as folder:
        client = MlflowClient(f"sqlite:///{folder}/mlflow.db")
        experiment = client.create_experiment("images", folder)
        run = client.create_run(experiment).info.run_id

        client.log_param(run, "lr", 0.1)
        client.log_param(run, "lr", 0.1)
        print("lr:", client.get_run(run).data.params["lr"])
        try:
            client.log_param(run, "lr", 0.2)
        except MlflowException:
            print("lr 0.2: refused, the name has another value")

        # A retry that takes the time anew, as MLflow does by default.
        client.log_metric(run, "loss", 0.5, timestamp=NOON, step=1)
        client.log_metric(run, "loss", 0.5, timestamp=NOON + 1, step=1)
        print("loss, time of each try:", count(client, run, "loss"))

        # A retry that sends the time of the first try again.
        client.log_metric(run, "recall", 0.8, timestamp=NOON, step=1)
        client.log_metric(run, "recall", 0.8, timestamp=NOON, step=1)
        print("recall, time of the first:", count(client, run, "recall"))


if __name__ == "__main__":
    main()
