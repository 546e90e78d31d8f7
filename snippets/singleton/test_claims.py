"""What the page claims and none of its files shows."""

import logging
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from threading import Barrier, get_ident
from typing import Annotated, Self

import pytest
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from tools.pages.page_code import page_code
from tools.pages.paths import ROOT
from tools.pages.take_out import run_without

from snippets.singleton import library

TWO_TESTS = """

models = []


def test_one():
    models.append(get_model())


def test_two():
    assert get_model() is not models[0]
"""
APP = """
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app):
    spawned = "spawn_main" in " ".join(sys.orig_argv)
    Path(f"{os.getpid()}.{'spawned' if spawned else 'forked'}").touch()
    yield


app = FastAPI(lifespan=lifespan)
"""
MODEL = """
import time

time.sleep(0.05)
print("weights loaded")
model = object()
"""


def test_a_longer_timeout_lets_slow_requests_succeed() -> None:
    patient = {"waited > 10": "waited > 40"}
    said = run_without("snippets/singleton/before.py", patient).text
    assert said.count("200 OK after 31 s") == 3


def test_after_new_python_runs_init_again() -> None:
    loads = []

    class Model:
        only: Self | None = None

        def __new__(cls) -> Self:
            cls.only = cls.only or super().__new__(cls)
            return cls.only

        def __init__(self) -> None:
            loads.append("weights")

    assert Model() is Model()
    assert len(loads) == 2


def test_a_module_loads_once_at_import_even_under_threads(
    tmp_path: Path,
) -> None:
    (tmp_path / "model.py").write_text(MODEL)
    code = """if True:
        from concurrent.futures import ThreadPoolExecutor
        from importlib import import_module
        from threading import Barrier

        together = Barrier(8, timeout=10)

        def get_model(_):
            together.wait()
            return import_module("model").model

        with ThreadPoolExecutor(8) as pool:
            print(len(set(pool.map(get_model, range(8)))))
    """
    assert run("-c", code, folder=tmp_path) == "weights loaded\n1\n"


def test_after_a_first_call_threads_share_one() -> None:
    all_asking = Barrier(8, timeout=10)

    @cache
    def load() -> object:
        return object()

    def ask(_: int) -> object:
        all_asking.wait()
        return load()

    load()
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(ask, range(8)))) == 1


def test_first_requests_at_once_each_load() -> None:
    all_are_loading = Barrier(4, timeout=10)
    loads = []

    @cache
    def load() -> str:
        loads.append("weights")
        all_are_loading.wait()
        return "model"

    app = FastAPI()

    @app.get("/")
    def show(model: Annotated[str, Depends(load)]) -> str:
        return model

    with TestClient(app) as client, ThreadPoolExecutor(4) as pool:
        answers = pool.map(lambda _: client.get("/").json(), range(4))
        assert list(answers) == ["model"] * 4
    assert len(loads) == 4


def test_fastapi_runs_a_plain_handler_in_a_thread() -> None:
    app = FastAPI()

    @app.get("/plain")
    def plain() -> int:
        return get_ident()

    @app.get("/async")
    async def on_the_loop() -> int:
        return get_ident()

    with TestClient(app) as client:
        loop = client.get("/async").json()
        assert client.get("/plain").json() != loop
        assert client.get("/async").json() == loop


def test_python_app_and_import_app_make_two_models(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(
        "import routes\n"
        "model = object()\n"
        "if __name__ == '__main__':\n"
        "    print(routes.model_of_app() is model)\n"
    )
    (tmp_path / "routes.py").write_text(
        "def model_of_app():\n    import app\n    return app.model\n"
    )
    assert run("app.py", folder=tmp_path) == "False\n"
    code = "import app, routes; print(routes.model_of_app() is app.model)"
    assert run("-c", code, folder=tmp_path) == "True\n"


def test_uvicorn_spawns_its_workers_and_each_loads(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(APP)
    options = ["app:app", "--workers", "2", "--port", "0"]
    command = [sys.executable, "-m", "uvicorn", *options]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=tmp_path, stderr=quiet) as server:
        deadline = time.monotonic() + 60
        while len(loaded(tmp_path)) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        server.terminate()
    assert {path.suffix for path in loaded(tmp_path)} == {".spawned"}
    assert len(loaded(tmp_path)) == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
def test_a_worker_forked_after_the_load_inherits_it(tmp_path: Path) -> None:
    code = """if True:
        import os
        from functools import cache

        get_model = cache(os.getpid)
        parent = get_model()
        if os.fork() == 0:
            print(get_model() == parent, get_model() == os.getpid())
        else:
            os.wait()
    """
    assert run("-c", code, folder=tmp_path) == "True False\n"


def test_without_with_the_lifespan_does_not_run() -> None:
    app = FastAPI(lifespan=library.lifespan, routes=library.app.routes)
    with pytest.raises(AttributeError, match="no attribute 'model'"):
        TestClient(app).get("/label/one")


def test_after_the_fixture_of_the_page_a_test_loads_anew(
    tmp_path: Path,
) -> None:
    fixture, _ = page_code("singleton", "testing-code-that-uses-it")
    (tmp_path / "test_model.py").write_text(fixture + TWO_TESTS)
    said = run("-m", "pytest", "-q", "test_model.py", folder=tmp_path)
    assert "2 passed" in said


def test_a_cached_loader_keeps_one_for_each_way_to_call_it() -> None:
    loads = []

    @cache
    def load(device: str) -> object:
        loads.append(device)
        return object()

    assert load("cuda") is not load(device="cuda")
    assert load("cuda") is load("cuda")
    assert loads == ["cuda", "cuda"]


def test_a_cached_method_keeps_one_for_each_self() -> None:
    class Server:
        @cache  # noqa: B019 (the mistake that the page names)
        def get_model(self) -> object:
            return object()

    assert Server().get_model() is not Server().get_model()


def test_one_logger_a_name() -> None:
    assert logging.getLogger("train") is logging.getLogger("train")
    assert logging.getLogger("train") is not logging.getLogger("serve")


def loaded(folder: Path) -> list[Path]:
    return [*folder.glob("*.forked"), *folder.glob("*.spawned")]


def run(*arguments: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout
