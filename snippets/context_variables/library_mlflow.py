"""MLflow: a span belongs to one task, and a run to the whole thread."""

import asyncio
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import mlflow
from mlflow import MlflowClient


async def answer(user: str) -> None:
    with mlflow.start_span(f"answer {user}"):
        await asyncio.sleep(0)  # The other request runs.
        span = mlflow.get_current_active_span()
        print(f"{user} is in the span:", span and span.name)


async def train(name: str) -> None:
    try:
        with mlflow.start_run(run_name=name):
            await asyncio.sleep(0)  # The other training starts.
            print(f"training {name} has a run")
    except Exception as error:
        said = re.sub(r"UUID \w+", "UUID <id>", str(error))
        print(f"training {name}: {said.partition('. ')[0]}")


async def train_by_id(name: str, experiment: str) -> None:
    client = MlflowClient()
    run = client.create_run(experiment, run_name=name)
    status = "FAILED"
    try:
        await asyncio.sleep(0)  # The other training starts.
        client.log_metric(run.info.run_id, "loss", 0.1)
        status = "FINISHED"
    finally:
        client.set_terminated(run.info.run_id, status)
    print(f"training {name} logs to its own run")


async def main(experiment: str) -> None:
    await asyncio.gather(answer("Ann"), answer("Bob"))
    await asyncio.gather(train("one"), train("two"))
    await asyncio.gather(
        train_by_id("three", experiment), train_by_id("four", experiment)
    )


if __name__ == "__main__":
    # Keep runs and traces in a folder that is gone afterwards.
    os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
    os.environ["MLFLOW_ENABLE_ASYNC_TRACE_LOGGING"] = "false"
    with TemporaryDirectory() as folder:
        mlflow.set_tracking_uri(Path(folder).as_uri())
        churn = mlflow.create_experiment("churn")
        mlflow.set_experiment(experiment_id=churn)
        asyncio.run(main(churn))
