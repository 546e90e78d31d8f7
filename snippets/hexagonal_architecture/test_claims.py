"""What the page claims and none of its files shows."""

import ast
import inspect
import io
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from unittest.mock import MagicMock, patch

import boto3
import botocore.exceptions
import pytest
from mlflow import MlflowClient
from moto.server import ThreadedMotoServer

from snippets.hexagonal_architecture import after, before, production
from snippets.hexagonal_architecture.boto3_standin import client
from snippets.hexagonal_architecture.contract import (
    DirectoryCheckpoints,
    verify_contract,
)
from snippets.hexagonal_architecture.fakes import MemoryCheckpoints
from snippets.hexagonal_architecture.library_mlflow import (
    MlflowCheckpoints,
)
from snippets.hexagonal_architecture.production import S3Checkpoints
from snippets.hexagonal_architecture.solution import MlflowTracker, train


@pytest.fixture
def memory() -> after.Checkpoints:
    return MemoryCheckpoints()


@pytest.fixture
def directory(tmp_path: Path) -> after.Checkpoints:
    return DirectoryCheckpoints(tmp_path)


@pytest.fixture
def s3() -> Iterator[S3Checkpoints]:
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    session = boto3.Session("key", "secret", region_name="us-east-1")
    s3 = session.client("s3", endpoint_url=f"http://{host}:{port}")
    s3.create_bucket(Bucket="models")
    yield S3Checkpoints(s3, "models")
    # moto keeps its buckets when a server stops.
    s3.delete_object(Bucket="models", Key="last")
    server.stop()


@pytest.fixture
def mlflow_client(tmp_path: Path) -> MlflowClient:
    return MlflowClient(f"sqlite:///{tmp_path}/mlflow.db")


@pytest.fixture
def mlflow(
    tmp_path: Path, mlflow_client: MlflowClient
) -> after.Checkpoints:
    experiment = mlflow_client.create_experiment("pricing", str(tmp_path))
    run = mlflow_client.create_run(experiment)
    return MlflowCheckpoints(mlflow_client, run.info.run_id)


@pytest.mark.parametrize("name", ["memory", "directory", "s3", "mlflow"])
def test_every_adapter_keeps_the_contract(
    name: str, request: pytest.FixtureRequest
) -> None:
    verify_contract(request.getfixturevalue(name))


def test_a_missing_bucket_stays_an_error(s3: S3Checkpoints) -> None:
    s3.s3.delete_bucket(Bucket="models")
    with pytest.raises(
        botocore.exceptions.ClientError, match="NoSuchBucket"
    ):
        s3.load("last")
    s3.s3.create_bucket(Bucket="models")


def real_s3_without_an_account(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> object:
    for name in ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "PROFILE"):
        monkeypatch.delenv(f"AWS_{name}", raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv(
        "AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none")
    )
    return boto3.Session(region_name="us-east-1").client("s3")


@pytest.mark.parametrize(
    ("call", "arguments"),
    [
        ("get_object", {"Bucket": "models", "Key": "last"}),
        (
            "put_object",
            {"Bucket": "models", "Key": "last", "Body": "[4.0]"},
        ),
    ],
)
def test_the_stand_in_of_boto3_refuses_as_boto3_does(
    call: str,
    arguments: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    said = []
    real = real_s3_without_an_account(monkeypatch, tmp_path)
    for s3 in (real, client("s3")):
        with pytest.raises(Exception) as caught:
            getattr(s3, call)(**arguments)
        said.append((caught.typename, str(caught.value)))
    assert said[0] == said[1]
    assert said[0] == ("NoCredentialsError", "Unable to locate credentials")
    assert hasattr(real, "exceptions")
    assert hasattr(real.exceptions, "NoSuchKey")


def test_with_keys_and_without_a_network_boto3_fails_too() -> None:
    session = boto3.Session("key", "secret", region_name="us-east-1")
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # Nobody listens at this port.
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        s3 = session.client("s3", endpoint_url=url)
        with pytest.raises(
            botocore.exceptions.EndpointConnectionError,
            match="Could not connect to the endpoint URL",
        ):
            s3.get_object(Bucket="models", Key="last")


def test_a_patched_client_answers_with_mocks() -> None:
    with (
        patch.object(before, "boto3", MagicMock()) as boto3_mock,
        patch.object(before, "wandb", MagicMock()),
    ):
        with pytest.raises(TypeError) as caught:
            before.train(lr=1.5)
        # json.load fails first: what a mock reads is no text.
        first = caught.value.__context__
        assert isinstance(first, TypeError)
        assert "the JSON object must be str" in str(first)
        assert str(caught.value) == (
            "catching classes that do not inherit from BaseException is "
            "not allowed"
        )
        s3 = boto3_mock.client.return_value
        s3.get_object.return_value = {"Body": io.StringIO("[4.0]")}
        with pytest.raises(before.DivergedError):
            before.train(lr=1.5)


class NoSuchKeyError(Exception):
    """As in a bucket that is empty."""


def vendors() -> tuple[MagicMock, MagicMock]:
    boto3_mock, wandb_mock = MagicMock(), MagicMock()
    s3 = boto3_mock.client.return_value
    s3.exceptions.NoSuchKey = NoSuchKeyError
    s3.get_object = MagicMock(side_effect=NoSuchKeyError)
    run = wandb_mock.init.return_value
    run.__enter__.return_value = run
    run.__exit__.return_value = None
    return boto3_mock, wandb_mock


def calls(mock: MagicMock) -> list[str]:
    """Drop what `with` calls: the first version never ends its run."""
    written = [str(call) for call in mock.mock_calls]
    return [call for call in written if "__" not in call]


@pytest.mark.parametrize("lr", [0.25, 1.5])
def test_both_versions_make_the_same_calls(lr: float) -> None:
    seen = []
    for module, run in (
        (before, before.train),
        (production, production.main),
    ):
        boto3_mock, wandb_mock = vendors()
        with (
            patch.object(module, "boto3", boto3_mock),
            patch.object(module, "wandb", wandb_mock),
            suppress(before.DivergedError, after.DivergedError),
        ):
            run(lr)
        seen.append((calls(boto3_mock), calls(wandb_mock)))
        exits = wandb_mock.init.return_value.__exit__.call_args_list
        assert len(exits) == (module is production)
    assert seen[0] == seen[1]
    assert len(seen[0][1]) == (6 if lr == 0.25 else 3)


def test_no_place_of_the_new_loop_names_a_vendor() -> None:
    def places(function: object) -> set[int]:
        tree = ast.parse(inspect.getsource(function))  # type: ignore[arg-type]
        vendors = {"boto3", "wandb", "s3", "run"}
        return {
            node.lineno
            for node in ast.walk(tree)
            if isinstance(node, ast.Name)
            and isinstance(node.ctx, ast.Load)
            and node.id in vendors
        }

    assert places(before.train)
    assert not places(after.train)


@pytest.mark.parametrize(
    ("losses", "status"),
    [([4.0, 1.0], "FINISHED"), ([64.0, 256.0], "FAILED")],
)
def test_the_solution_ends_a_run_of_the_real_mlflow(
    losses: list[float], status: str, mlflow_client: MlflowClient
) -> None:
    tracker = MlflowTracker(mlflow_client)
    try:
        with tracker as opened:
            train(opened, losses)
    except after.DivergedError:
        assert status == "FAILED"
    run = mlflow_client.get_run(tracker.run_id)
    assert run.info.status == status
    history = mlflow_client.get_metric_history(tracker.run_id, "loss")
    assert [(metric.step, metric.value) for metric in history] == list(
        enumerate(losses, 1)
    )


def test_mlflow_leaves_a_run_that_nobody_ends_running(
    mlflow_client: MlflowClient,
) -> None:
    run_id = mlflow_client.create_run(experiment_id="0").info.run_id
    assert mlflow_client.get_run(run_id).info.status == "RUNNING"
