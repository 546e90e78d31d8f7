"""What the page claims about libraries, and no listing shows."""

import asyncio
import threading
from collections.abc import Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import mlflow
import numpy as np
import pytest
import sklearn
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from mlflow import MlflowClient
from mlflow.tracing import provider
from mlflow.tracking import fluent
from opentelemetry import trace
from opentelemetry.context.contextvars_context import (
    ContextVarsRuntimeContext,
)
from opentelemetry.sdk.trace import TracerProvider
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from snippets.context_variables.after import request_id

ROWS, LABELS = np.array([[0.0], [1.0]]), [0, 1]
NO_PARAMETER = (
    "LinearClassifierMixin.predict() got an unexpected keyword argument "
    "'request_id'"
)
OTHER_CONTEXT = "was created in a different Context"


def test_predict_of_a_pipeline_takes_no_request_id() -> None:
    pipeline = make_pipeline(StandardScaler(), LogisticRegression())
    pipeline.fit(ROWS, LABELS)
    with pytest.raises(TypeError) as caught:
        pipeline.predict(ROWS, request_id="req-1")
    assert str(caught.value) == NO_PARAMETER


def test_a_step_in_a_pipeline_reads_the_variable() -> None:
    seen = []

    class LoggingScaler(StandardScaler):
        def transform(self, rows: Any) -> Any:
            seen.append(request_id.get())
            return super().transform(rows)

    pipeline = make_pipeline(LoggingScaler(), LogisticRegression())
    pipeline.fit(ROWS, LABELS)
    token = request_id.set("req-1")
    pipeline.predict(ROWS)
    request_id.reset(token)
    assert seen == ["none", "req-1"]  # `fit` and `predict`


def test_opentelemetry_keeps_the_span_of_each_task() -> None:
    tracer = TracerProvider().get_tracer("server")

    async def handle(name: str) -> bool:
        with tracer.start_as_current_span(name) as span:
            await asyncio.sleep(0)
            return trace.get_current_span() is span

    async def main() -> list[bool]:
        return list(await asyncio.gather(handle("req-1"), handle("req-2")))

    assert asyncio.run(main()) == [True, True]


def test_opentelemetry_keeps_it_in_a_context_variable() -> None:
    held = vars(ContextVarsRuntimeContext())["_current_context"]
    assert isinstance(held, ContextVar)


def test_mlflow_keeps_its_span_where_opentelemetry_does() -> None:
    held = provider.mlflow_runtime_context
    assert isinstance(held, ContextVarsRuntimeContext)


def test_mlflow_keeps_its_run_in_a_thread_local() -> None:
    held = vars(fluent)["_active_run_stack"]
    assert isinstance(held.thread_local, threading.local)


def test_a_client_logs_to_the_run_of_each_task(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    client = MlflowClient(tracking_uri=tmp_path.as_uri())
    experiment = client.create_experiment("churn")

    async def train(loss: float) -> float:
        run_id = client.create_run(experiment).info.run_id
        await asyncio.sleep(0)
        client.log_metric(run_id, "loss", loss)
        return client.get_run(run_id).data.metrics["loss"]

    async def main() -> list[float]:
        return list(await asyncio.gather(train(0.1), train(0.2)))

    assert asyncio.run(main()) == [0.1, 0.2]
    assert mlflow.active_run() is None


def serve(*dependencies: Any) -> TestClient:
    app = FastAPI(dependencies=[Depends(one) for one in dependencies])

    @app.get("/plain")
    def plain() -> str:
        return request_id.get()

    @app.get("/async")
    async def on_the_loop() -> str:
        return request_id.get()

    return TestClient(app)


async def set_in_async() -> None:
    request_id.set("req-1")


def set_in_plain() -> None:
    request_id.set("req-1")


@pytest.mark.parametrize("path", ["/plain", "/async"])
def test_what_an_async_dependency_sets_is_read(path: str) -> None:
    assert serve(set_in_async).get(path).json() == "req-1"


@pytest.mark.parametrize("path", ["/plain", "/async"])
def test_what_a_plain_dependency_sets_is_lost(path: str) -> None:
    assert serve(set_in_plain).get(path).json() == "none"


def test_a_plain_dependency_cannot_reset_after_its_yield() -> None:
    def keep_id() -> Iterator[None]:
        token = request_id.set("req-1")
        yield
        request_id.reset(token)

    with pytest.raises(ValueError, match=OTHER_CONTEXT):
        serve(keep_id).get("/plain")


def test_an_async_dependency_can() -> None:
    async def keep_id() -> Any:
        token = request_id.set("req-1")
        yield
        request_id.reset(token)

    assert serve(keep_id).get("/plain").json() == "req-1"


def test_scikit_learn_configures_a_thread() -> None:
    async def configure() -> None:
        with sklearn.config_context(assume_finite=True):
            await asyncio.sleep(0)

    async def read() -> bool:
        return bool(sklearn.get_config()["assume_finite"])

    async def main() -> bool:
        _, seen = await asyncio.gather(configure(), read())
        return seen

    assert asyncio.run(main()) is True
