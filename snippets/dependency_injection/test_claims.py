"""What the page claims and none of its files shows."""

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.library import app, load_weights
from snippets.dependency_injection.tiny_model import SGD, Linear, Parameter

LIMITS = Path(__file__).with_name("limits.py").read_text(encoding="utf-8")
FIVE = "class Trainer:\n    def __init__(self, a, b, c, d, e): ...\n"
SIX = FIVE.replace("e)", "e, f)")


class SignSGD(SGD):
    def step(self) -> None:
        for parameter in self.parameters:
            parameter.value -= self.lr * (1 if parameter.grad > 0 else -1)


def ruff(rule: str, source: str) -> str:
    """Return what Ruff says by its defaults, `noqa` comments set aside."""
    command = [sys.executable, "-m", "ruff", "check", "--isolated"]
    options = ["--ignore-noqa", "--output-format=concise", "--select", rule]
    done = subprocess.run(
        [*command, *options, "-"],
        input=source,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def test_another_optimizer_is_a_change_of_the_caller_alone() -> None:
    assert Trainer(Linear(), partial(SignSGD, lr=1.5)).fit(steps=2) == 0


def test_the_factory_gets_the_parameters_of_the_model_that_is_fitted() -> (
    None
):
    model = Linear()
    given: list[Parameter] = []

    def make_optimizer(parameters: list[Parameter]) -> SGD:
        given.extend(parameters)
        return SGD(parameters, lr=0.1)

    Trainer(model, make_optimizer)
    assert given == [model.weight]


def test_ruff_draws_its_line_at_five_without_self() -> None:
    assert "All checks passed" in ruff("PLR0913", FIVE)
    assert "PLR0913 Too many arguments" in ruff("PLR0913", SIX)
    assert "(6 > 5)" in ruff("PLR0913", SIX)


def test_ruff_finds_the_default_that_is_built_in_the_signature() -> None:
    assert "B008 Do not perform function call `History`" in (
        ruff("B008", LIMITS)
    )


@pytest.fixture
def client() -> Iterator[TestClient]:
    """Give a client of the page's app, and clear its overrides."""
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_fastapi_loads_once_a_request_and_again_for_the_next(
    client: TestClient, capsys: pytest.CaptureFixture[str]
) -> None:
    for request in (1, 2):
        client.get("/predict/3")
        loads = capsys.readouterr().out.count("loading the weights")
        assert loads == 1, f"{loads} in request {request}"


def test_an_override_stays_until_it_is_cleared(client: TestClient) -> None:
    app.dependency_overrides[load_weights] = lambda: {"bias": 0, "slope": 9}
    assert [client.get("/predict/1").json() for _ in range(2)] == [9, 9]
    app.dependency_overrides.clear()
    assert client.get("/predict/1").json() == 3


def test_lifespan_loads_once_for_all_requests() -> None:
    loads: list[str] = []

    @asynccontextmanager
    async def lifespan(server: FastAPI) -> AsyncIterator[None]:
        loads.append("weights")
        server.state.slope = 2.0
        yield

    server = FastAPI(lifespan=lifespan)

    @server.get("/predict/{x}")
    def predict(x: float, request: Request) -> float:
        return float(request.app.state.slope * x)

    with TestClient(server) as client:
        assert [client.get(f"/predict/{x}").json() for x in (1, 2)] == [
            2,
            4,
        ]
    assert loads == ["weights"]
