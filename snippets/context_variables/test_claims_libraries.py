"""What the page claims about libraries, and no listing shows."""

import asyncio
import logging
import re
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar, copy_context
from copy import deepcopy
from pathlib import Path
from typing import Any

import httpx
import mlflow
import numpy as np
import pytest
import uvicorn
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
from snippets.context_variables.library import RequestId
from snippets.context_variables.log_filter import AddRequestId

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
    request = copy_context()
    request.run(request_id.set, "req-1")
    request.run(pipeline.predict, ROWS)
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


def test_an_attribute_of_the_app_is_shared_by_requests() -> None:
    """Sends both requests as the page says for a FastAPI app."""
    app = FastAPI()

    async def keep_id(new_id: RequestId) -> None:
        app.state.request_id = new_id
        request_id.set(new_id)

    @app.get("/", dependencies=[Depends(keep_id)])
    async def read() -> list[str]:
        await asyncio.sleep(0)
        return [app.state.request_id, request_id.get()]

    async def main() -> list[list[str]]:
        transport = httpx.ASGITransport(app)
        url = "http://test"
        async with httpx.AsyncClient(
            transport=transport, base_url=url
        ) as client:
            one = client.get("/", headers={"x-request-id": "req-1"})
            two = client.get("/", headers={"x-request-id": "req-2"})
            return [each.json() for each in await asyncio.gather(one, two)]

    assert asyncio.run(main()) == [["req-2", "req-1"], ["req-2", "req-2"]]


@contextmanager
def uvicorn_serves(
    app: FastAPI, log_config: dict[str, Any] | None = None
) -> Iterator[Any]:
    """Serve an app; yield a connection that takes its requests."""
    config = uvicorn.Config(app, http="h11", log_config=log_config)
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = listening.getsockname()
        serving = server.serve([listening])
        thread = threading.Thread(
            target=asyncio.run, args=[serving], daemon=True
        )
        thread.start()
        try:
            with socket.create_connection(
                address, timeout=30
            ) as connection:
                yield connection
        finally:
            server.handle_exit(signal.SIGTERM, None)
            thread.join(timeout=60)
            assert not thread.is_alive()


def get(path: str, connection: str = "keep-alive") -> bytes:
    """Return a request, as it is sent."""
    lines = [f"GET {path} HTTP/1.1", "host: test"]
    return "\r\n".join(
        [*lines, f"connection: {connection}", "\r\n"]
    ).encode()


def ids_found_by(requests: list[bytes], connection: Any) -> list[str]:
    """Send requests at once; return the id that each found at its start."""
    connection.sendall(b"".join(requests))
    with connection.makefile("rb") as answers:
        return re.findall(r"found ([\w-]+)", answers.read().decode())


def test_uvicorn_may_copy_the_table_of_the_request_before() -> None:
    app = FastAPI()
    tasks = []

    @app.get("/{new_id}")
    async def set_id(new_id: str) -> str:
        tasks.append(asyncio.current_task())
        found = request_id.get()
        request_id.set(new_id)
        return f"found {found}"

    with uvicorn_serves(app) as connection:
        requests = [get("/req-1"), get("/req-2", connection="close")]
        assert ids_found_by(requests, connection) == ["none", "req-1"]
    assert tasks[0] is not tasks[1]


def test_the_access_log_of_uvicorn_has_a_handler_of_its_own() -> None:
    config = uvicorn.config.LOGGING_CONFIG
    access = config["loggers"]["uvicorn.access"]
    assert access["handlers"] == ["access"]
    assert access["propagate"] is False


@pytest.fixture
def loggers_put_back() -> Iterator[None]:
    """Undo what a run of uvicorn sets on its loggers."""
    loggers = map(
        logging.getLogger, uvicorn.config.LOGGING_CONFIG["loggers"]
    )
    before = [
        (one, one.handlers.copy(), one.propagate, one.level)
        for one in loggers
    ]
    yield
    for logger, handlers, propagate, level in before:
        logger.handlers, logger.propagate = handlers, propagate
        logger.setLevel(level)


@pytest.mark.usefixtures("loggers_put_back")
def test_that_handler_takes_the_filter_and_a_format(
    capsys: pytest.CaptureFixture[str],
) -> None:
    # uvicorn gives this to `logging.config.dictConfig`, which sets up the
    # loggers that it names, for the whole process. All other loggers work
    # on, as `disable_existing_loggers` is False. True is the default: it
    # would silence the loggers of all libraries that are imported by now.
    config = deepcopy(uvicorn.config.LOGGING_CONFIG)
    assert config["disable_existing_loggers"] is False
    config["filters"] = {"request_id": {"()": AddRequestId}}
    config["handlers"]["access"]["filters"] = ["request_id"]
    config["formatters"]["access"]["fmt"] = "[%(request_id)s] %(message)s"
    app = FastAPI(dependencies=[Depends(set_in_async)])

    @app.get("/")
    def answer() -> str:
        return "score"

    with uvicorn_serves(app, config) as connection:
        ids_found_by([get("/", connection="close")], connection)
    assert "[req-1] 127.0.0.1:" in capsys.readouterr().out
