"""MLflow: an error between the start and the end of a run."""

import logging
import re
from collections.abc import Callable
from tempfile import TemporaryDirectory

import mlflow


def train() -> None:
    raise ValueError("the loss is nan")


def train_by_hand() -> None:
    mlflow.start_run()
    train()
    mlflow.end_run()


def train_in_a_block() -> None:
    with mlflow.start_run():
        train()


def attempt(job: Callable[[], None]) -> None:
    try:
        job()
    except Exception as error:
        said = re.sub("[0-9a-f]{32}", "3f1c…", str(error))
        print(f"{job.__name__}: {said}")


def main() -> None:
    logging.disable()
    with TemporaryDirectory() as folder:
        mlflow.set_tracking_uri(f"sqlite:///{folder}/mlflow.db")
        attempt(train_by_hand)
        attempt(train_by_hand)
        mlflow.end_run()
        attempt(train_in_a_block)
        attempt(train_in_a_block)
        last = mlflow.last_active_run()
        assert last
        print("status of the last run:", last.info.status)


if __name__ == "__main__":
    main()
