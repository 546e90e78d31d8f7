"""What the page claims and none of its files shows."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import pytest
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException
from starlette.datastructures import State
from tools.pages.recorded import check_types

from snippets.dependency_injection import before, optim, wrong_one_model
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.fakes import FakeTracker
from snippets.dependency_injection.library import Model, app, get_model
from snippets.dependency_injection.solution import StdoutTracker
from snippets.dependency_injection.tiny_model import Linear, Parameter

HERE = Path(__file__).parent
NO_MODEL = "'State' object has no attribute 'model'"


def ruff(rule: str, source: str) -> str:
    """Return what Ruff says by its defaults, `noqa` comments set aside."""
    options = ["--ignore-noqa", "--output-format=concise", "--select", rule]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "ruff",
            "check",
            "--isolated",
            *options,
            "-",
        ],
        input=source,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout


def mypy(source: str) -> str:
    """Return what mypy says about a file in the folder of the test."""
    changed = Path("changed.py").absolute()
    changed.write_text(source, encoding="utf-8")
    return check_types(changed).text


class Lion:
    def __init__(self, parameters: list[Parameter], lr: float) -> None:
        self.parameters = parameters
        self.lr = lr

    def step(self) -> None:
        for parameter in self.parameters:
            parameter.value -= self.lr * (1 if parameter.grad > 0 else -1)


def test_a_new_optimizer_needs_no_edit_of_the_trainer() -> None:
    model = Linear()
    optimizer = Lion(model.parameters(), lr=1.5)
    assert Trainer(model, optimizer).fit(steps=2) == 0


def test_the_trainer_that_builds_adam_can_be_swapped_by_a_patch_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(optim, "Adam", optim.SGD)
    assert isinstance(before.Trainer(Linear()).optimizer, optim.SGD)


def test_mypy_accepts_the_optimizer_of_another_model() -> None:
    source = (HERE / "stale_optimizer.py").read_text(encoding="utf-8")
    assert mypy(source) == ""


def test_ruff_finds_the_default_that_is_built_in_the_signature() -> None:
    source = (HERE / "shared_default.py").read_text(encoding="utf-8")
    wrong = "B008 Do not perform function call `History`"
    assert wrong in ruff("B008", source)


def test_or_drops_an_empty_object_that_was_handed_in() -> None:
    given = FakeTracker()
    assert (given or FakeTracker()) is not given


def test_adam_is_behind_because_it_moves_by_about_lr_a_step() -> None:
    model = Linear()
    adam = optim.Adam(model.parameters(), lr=0.1)
    Trainer(model, adam).fit(steps=20)
    assert round(model.weight.value, 1) == 1.9


def test_one_model_for_all_folds_looks_better_in_the_second(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wrong_one_model.CrossValidation(StdoutTracker(), Linear).run(folds=2)
    out = capsys.readouterr().out
    assert out == "fold 1: loss 0.001\nfold 2: loss 0.000\n"


def test_mypy_accepts_both_trackers_of_the_limit() -> None:
    source = (HERE / "limits.py").read_text(encoding="utf-8")
    assert mypy(source) == ""


def test_mlflow_refuses_the_name_of_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_ALLOW_FILE_STORE", "true")
    client = MlflowClient(tracking_uri=tmp_path.as_uri())
    run = client.create_run(client.create_experiment("x")).info.run_id
    client.log_metric(run, "recall at 5", 0.8)
    with pytest.raises(MlflowException, match="recall@5"):
        client.log_metric(run, "recall@5", 0.8)


@pytest.fixture(autouse=True)
def fresh_app() -> Iterator[None]:
    """Leave neither a model nor an override in the page's app."""
    yield
    app.state = State()
    app.dependency_overrides.clear()


def test_fastapi_runs_lifespan_once_for_all_requests(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with TestClient(app) as client:
        answers = [client.get(f"/predict/{x}").json() for x in (1, 2, 3)]
    assert answers == [2, 4, 6]
    assert capsys.readouterr().out.count("loading the weights") == 1


def test_without_with_the_test_client_runs_no_lifespan(
    capsys: pytest.CaptureFixture[str],
) -> None:
    app.dependency_overrides[get_model] = lambda: Model(slope=9.0)
    assert TestClient(app).get("/predict/1").json() == 9
    assert capsys.readouterr().out == ""


def test_without_lifespan_and_override_there_is_no_model() -> None:
    with pytest.raises(AttributeError, match=NO_MODEL):
        TestClient(app).get("/predict/1")


def test_the_model_of_an_earlier_with_block_stays() -> None:
    with TestClient(app):
        pass
    assert TestClient(app).get("/predict/1").json() == 2


def test_an_override_stays_until_it_is_cleared() -> None:
    app.dependency_overrides[get_model] = lambda: Model(slope=9.0)
    with TestClient(app) as client:
        answers = [client.get("/predict/1").json() for _ in range(2)]
        app.dependency_overrides.clear()
        answers.append(client.get("/predict/1").json())
    assert answers == [9, 9, 2]


def test_fastapi_calls_a_dependency_once_a_request_however_many_ask() -> (
    None
):
    loads = []

    def load_model() -> Model:
        loads.append("weights")
        return Model(slope=2.0)

    Loaded = Annotated[Model, Depends(load_model)]

    def get_slope(model: Loaded) -> float:
        return model.slope

    server = FastAPI()

    @server.get("/predict")
    def predict(
        model: Loaded, slope: Annotated[float, Depends(get_slope)]
    ) -> bool:
        return model.slope == slope

    client = TestClient(server)
    assert client.get("/predict").json() is True
    assert len(loads) == 1
    client.get("/predict")
    assert len(loads) == 2
