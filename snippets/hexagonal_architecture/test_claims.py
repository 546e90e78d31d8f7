"""What the page claims and none of its files shows."""

import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import boto3
import pytest
from botocore.exceptions import ClientError, NoCredentialsError
from mlflow import MlflowClient
from moto.server import ThreadedMotoServer

from snippets.hexagonal_architecture import after, before
from snippets.hexagonal_architecture.contract import (
    Checkpoints,
    MemoryCheckpoints,
    verify_contract,
)
from snippets.hexagonal_architecture.library import S3Checkpoints
from snippets.hexagonal_architecture.library_mlflow import (
    MlflowCheckpoints,
)
from snippets.hexagonal_architecture.solution import DirectoryCheckpoints


@pytest.fixture
def memory() -> Checkpoints:
    return MemoryCheckpoints()


@pytest.fixture
def directory(tmp_path: Path) -> Checkpoints:
    return DirectoryCheckpoints(tmp_path)


@pytest.fixture
def s3() -> Iterator[S3Checkpoints]:
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    url = "http://{}:{}".format(*server.get_host_and_port())
    session = boto3.Session("key", "secret", region_name="us-east-1")
    client = session.client("s3", endpoint_url=url)
    client.create_bucket(Bucket="lab")
    yield S3Checkpoints(client)
    server.stop()


@pytest.fixture
def mlflow(tmp_path: Path) -> Checkpoints:
    client = MlflowClient(f"sqlite:///{tmp_path}/mlflow.db")
    experiment = client.create_experiment("pricing", str(tmp_path))
    run = client.create_run(experiment)
    return MlflowCheckpoints(client, run.info.run_id)


@pytest.mark.parametrize("name", ["memory", "directory", "s3", "mlflow"])
def test_every_adapter_keeps_the_contract(
    name: str, request: pytest.FixtureRequest
) -> None:
    verify_contract(request.getfixturevalue(name))


def test_a_missing_bucket_stays_an_error(s3: S3Checkpoints) -> None:
    s3.s3.delete_object(Bucket="lab", Key="best")
    s3.s3.delete_bucket(Bucket="lab")
    with pytest.raises(ClientError, match="NoSuchBucket"):
        s3.load("best")


def test_both_versions_make_the_same_calls_of_wandb(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    in_core, in_adapter = Mock(), Mock()
    monkeypatch.setitem(sys.modules, "wandb", in_core)
    assert before.train() == 0.5
    monkeypatch.setitem(sys.modules, "wandb", in_adapter)
    assert after.train(after.WandbTracker()) == 0.5
    assert in_core.mock_calls == in_adapter.mock_calls
    assert len(in_core.mock_calls) == 4


def test_the_symptom_of_a_machine_without_credentials(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "PROFILE"):
        monkeypatch.delenv(f"AWS_{name}", raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv(
        "AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none")
    )
    s3 = boto3.Session(region_name="us-east-1").client("s3")
    with pytest.raises(
        NoCredentialsError, match="Unable to locate credentials"
    ):
        s3.put_object(Bucket="lab", Key="best", Body="[0.5]")
