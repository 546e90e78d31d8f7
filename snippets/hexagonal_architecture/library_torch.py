"""Lightning: one port, two adapters, one promise they do not share."""

import csv
import logging
from pathlib import Path
from tempfile import TemporaryDirectory

from lightning.pytorch.loggers import CSVLogger, Logger, MLFlowLogger


def log_twice(logger: Logger) -> None:
    for loss in (0.5, 0.25):
        logger.log_metrics({"loss": loss})
    logger.finalize("success")


def main() -> None:
    logging.disable()
    print("port:", *sorted(Logger.__abstractmethods__))
    with TemporaryDirectory() as folder:
        to_csv = CSVLogger(folder)
        log_twice(to_csv)
        file = Path(to_csv.log_dir, "metrics.csv")
        rows = csv.DictReader(file.read_text().splitlines())
        print("CSVLogger steps:", [int(row["step"]) for row in rows])

        to_mlflow = MLFlowLogger(tracking_uri=f"sqlite:///{folder}/a.db")
        log_twice(to_mlflow)
        client, run_id = to_mlflow.experiment, to_mlflow.run_id
        history = client.get_metric_history(run_id, "loss")
        print("MLFlowLogger steps:", [metric.step for metric in history])


if __name__ == "__main__":
    main()
