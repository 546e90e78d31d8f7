"""MLflow: a span belongs to one task, and a run to the whole thread."""

import asyncio
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import mlflow


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


async def main() -> None:
    await asyncio.gather(answer("Ann"), answer("Bob"))
    await asyncio.gather(train("one"), train("two"))


if __name__ == "__main__":
    # Keep runs and traces in a folder that is gone afterwards.
    os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
    os.environ["MLFLOW_ENABLE_ASYNC_TRACE_LOGGING"] = "false"
    with TemporaryDirectory() as folder:
        mlflow.set_tracking_uri(Path(folder).as_uri())
        mlflow.set_experiment(
            experiment_id=mlflow.create_experiment("churn")
        )
        asyncio.run(main())
