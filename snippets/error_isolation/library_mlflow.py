"""SafeRunTracker around MLflow: start() fails, and the training goes on."""

import os
import socket

import mlflow

from snippets.error_isolation.after import train
from snippets.error_isolation.safe_run_tracker import SafeRunTracker

os.environ["MLFLOW_HTTP_REQUEST_MAX_RETRIES"] = "0"
os.environ["MLFLOW_HTTP_REQUEST_TIMEOUT"] = "5"  # seconds


class MlflowTracker:
    def start(self) -> None:
        mlflow.start_run()

    def log(self, epoch: int, loss: float) -> None:
        mlflow.log_metric("loss", loss, step=epoch)

    def finish(self) -> None:
        mlflow.end_run()


def main() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # Nobody listens at this port.
        port = closed.getsockname()[1]
        mlflow.set_tracking_uri(f"http://127.0.0.1:{port}")
        tracker = SafeRunTracker(MlflowTracker())
        tracker.start()
        print(f"saved the model: weight {train(tracker):.2f}")
        tracker.finish()
        print(f"calls that tracking dropped: {tracker.dropped}")


if __name__ == "__main__":
    main()
