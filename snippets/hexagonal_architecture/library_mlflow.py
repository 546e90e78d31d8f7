"""MLflow: an adapter for the artifacts of a run keeps the same contract."""

import json
import logging
import os
from tempfile import TemporaryDirectory

from mlflow import MlflowClient
from mlflow.artifacts import load_text

from snippets.hexagonal_architecture.contract import verify_contract


class MlflowCheckpoints:
    def __init__(self, client: MlflowClient, run_id: str) -> None:
        self.client, self.run_id = client, run_id

    def save(self, name: str, weights: list[float]) -> None:
        self.client.log_text(self.run_id, json.dumps(weights), name)

    def load(self, name: str) -> list[float] | None:
        artifacts = self.client.list_artifacts(self.run_id)
        if name not in {file.path for file in artifacts}:
            return None
        uri = self.client.get_run(self.run_id).info.artifact_uri
        return list(json.loads(load_text(f"{uri}/{name}")))


def main() -> None:
    logging.disable()
    os.environ["MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR"] = "false"
    with TemporaryDirectory() as folder:
        client = MlflowClient(f"sqlite:///{folder}/mlflow.db")
        experiment = client.create_experiment("pricing", folder)
        run_id = client.create_run(experiment).info.run_id
        verify_contract(MlflowCheckpoints(client, run_id))


if __name__ == "__main__":
    main()
