"""MLflow: `safe_patch` makes a method log, and isolates the logging."""
# mypy: allow-untyped-calls, allow-untyped-decorators

import logging
import os
import socket
from collections.abc import Callable

import mlflow
from mlflow.utils.autologging_utils import autologging_integration
from mlflow.utils.autologging_utils.safety import safe_patch

os.environ["MLFLOW_HTTP_REQUEST_MAX_RETRIES"] = "0"
os.environ["MLFLOW_HTTP_REQUEST_TIMEOUT"] = "5"  # seconds


class Trainer:
    def fit(self) -> float:
        return 2.91


def fit_and_log(fit: Callable[..., float], trainer: Trainer) -> float:
    with mlflow.start_run():
        weight = fit(trainer)
        mlflow.log_metric("weight", weight)
    return weight


@autologging_integration("prices")
def autolog(
    disable: bool = False,  # MLflow asks for both
    silent: bool = False,
) -> None:
    safe_patch("prices", Trainer, "fit", fit_and_log)


class PrintWarning(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        print("warning:", record.getMessage().split(":")[0])


def main() -> None:
    log = logging.getLogger("mlflow")
    log.handlers.clear()
    log.addHandler(PrintWarning())
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # Nobody listens at this port.
        port = closed.getsockname()[1]
        mlflow.set_tracking_uri(f"http://127.0.0.1:{port}")
        autolog()
        print("fit returned", Trainer().fit())
        os.environ["MLFLOW_AUTOLOGGING_TESTING"] = "true"
        try:
            Trainer().fit()
        except mlflow.MlflowException:
            print("in a test of MLflow, fit raised MlflowException")


if __name__ == "__main__":
    main()
