"""What the page claims and none of its files shows."""
# mypy: allow-untyped-calls, allow-untyped-decorators

import asyncio
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
import wandb
from mlflow import environment_variables as mlflow_settings
from mlflow.utils.autologging_utils import autologging_integration
from mlflow.utils.autologging_utils.safety import safe_patch
from tools.pages.paths import ROOT
from tools.pages.recorded import record
from tools.pages.take_out import run_without

from snippets.error_isolation import (
    before,
    bounded_queue,
    safe_run_tracker,
    solution,
)
from snippets.error_isolation.after import SafeTracker, train
from snippets.error_isolation.bounded_queue import QueueTracker
from snippets.error_isolation.trial import Trial


class FunctionTracker:
    def __init__(self, send: Callable[[int], None]) -> None:
        self.send = send

    def log(self, epoch: int, loss: float) -> None:
        self.send(epoch)


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt, SystemExit, asyncio.CancelledError]
)
def test_what_must_stop_the_run_passes(error: type[BaseException]) -> None:
    def stop(_: int) -> None:
        raise error

    tracker = SafeTracker(FunctionTracker(stop))
    with pytest.raises(error):
        train(tracker)
    assert tracker.dropped == 0


def test_an_error_that_computes_the_loss_is_not_caught() -> None:
    tracker = SafeTracker(FunctionTracker(lambda _: None))
    with pytest.raises(ZeroDivisionError):
        tracker.log(1, 1 / 0)
    assert tracker.dropped == 0


def test_only_the_first_error_is_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(epoch: int) -> None:
        raise OSError(f"epoch {epoch}")

    train(SafeTracker(FunctionTracker(fail)))
    assert capsys.readouterr().out == "warning: tracking fails: epoch 1\n"


def test_a_timeout_turns_a_hang_into_a_dropped_call() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:

        def ask(_: int) -> None:
            address = silent.getsockname()
            with socket.create_connection(address, timeout=0.05) as asking:
                asking.recv(1)

        tracker = SafeTracker(FunctionTracker(ask))
        train(tracker)
    assert tracker.dropped == 5


def test_the_queue_sends_all_when_the_tracker_works() -> None:
    sent: list[int] = []
    tracker = QueueTracker(FunctionTracker(sent.append), size=5)
    train(tracker)
    assert tracker.close(seconds=60) == 0
    assert sent == [1, 2, 3, 4, 5]


def test_the_queue_survives_errors_and_prints_the_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    sent: list[int] = []

    def fail_twice(epoch: int) -> None:
        if epoch in (2, 4):
            raise OSError(f"epoch {epoch}")
        sent.append(epoch)

    tracker = QueueTracker(FunctionTracker(fail_twice), size=5)
    train(tracker)
    assert tracker.close(seconds=60) == 2
    assert sent == [1, 3, 5]
    assert capsys.readouterr().out == "warning: tracking fails: epoch 2\n"


def test_a_full_queue_drops_and_sends_the_rest() -> None:
    sent: list[int] = []
    hanging, answer = Event(), Event()

    def hang(epoch: int) -> None:
        hanging.set()
        assert answer.wait(60)
        sent.append(epoch)

    tracker = QueueTracker(FunctionTracker(hang), size=2)
    tracker.log(0, 9.0)
    assert hanging.wait(60)
    train(tracker)
    answer.set()
    assert tracker.close(seconds=60) == 3
    assert sent == [0, 1, 2]


def test_close_waits_no_longer_than_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hanging, answer = Event(), Event()

    def hang(_: int) -> None:
        hanging.set()
        assert answer.wait(60)

    tracker = QueueTracker(FunctionTracker(hang), size=2)
    tracker.log(0, 9.0)
    assert hanging.wait(60)
    train(tracker)  # fills the queue, so putting None takes all the time
    waits: list[float] = []
    with monkeypatch.context() as patch:
        patch.setattr(tracker.thread, "join", waits.append)
        assert tracker.close(seconds=0.01) == 6
    answer.set()
    assert waits == [0]


def test_a_training_that_fails_still_closes_its_queue(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(tracker: QueueTracker) -> None:
        tracker.log(1, 2.25)
        raise ValueError("a wrong shape")

    monkeypatch.setattr(bounded_queue, "train", fail)
    with pytest.raises(ValueError, match="a wrong shape"):
        bounded_queue.main()
    assert capsys.readouterr().out == "calls that tracking dropped: 1\n"


def test_the_test_with_a_broken_tracker_fails_before() -> None:
    def fail(_: int) -> None:
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        before.train(FunctionTracker(fail))


class ThreeCallsTracker:
    """Notes each call; fails at the calls that are listed."""

    def __init__(self, *fails_at: str) -> None:
        self.fails_at = fails_at
        self.asked: list[str] = []

    def start(self) -> None:
        self._take("start")

    def log(self, epoch: int, loss: float) -> None:
        self._take(str(epoch))

    def finish(self) -> None:
        self._take("finish")

    def _take(self, call: str) -> None:
        self.asked.append(call)
        if call in self.fails_at:
            raise OSError(call)


ALL_CALLS = ["start", "1", "2", "3", "4", "5", "finish"]


@pytest.mark.parametrize(
    ("fails_at", "asked", "dropped"),
    [
        ((), ALL_CALLS, 0),
        (("2", "finish"), ALL_CALLS, 2),
        (("start",), ["start"], 6),  # start() itself, and five losses
    ],
)
def test_after_a_failed_start_log_asks_nothing(
    fails_at: tuple[str, ...],
    asked: list[str],
    dropped: int,
) -> None:
    real = ThreeCallsTracker(*fails_at)
    tracker = safe_run_tracker.SafeRunTracker(real)
    tracker.start()
    assert train(tracker) == train(FunctionTracker(lambda _: None))
    tracker.finish()
    assert real.asked == asked
    assert tracker.dropped == dropped


def test_a_forgotten_start_is_not_silent(
    capsys: pytest.CaptureFixture[str],
) -> None:
    real = ThreeCallsTracker("1", "2", "3", "4", "5")
    tracker = safe_run_tracker.SafeRunTracker(real)
    train(tracker)
    tracker.finish()
    assert real.asked == ["1", "2", "3", "4", "5", "finish"]
    assert tracker.dropped == 5
    said = capsys.readouterr().out
    assert said == "warning: tracking fails with OSError\n"


def test_the_story_of_a_trial_makes_nothing_fail() -> None:
    assert Trial(solution, "save() fails").outcome.error is None
    full = Trial(solution, "full", disk_is_full=True)
    assert isinstance(full.outcome.error, OSError)


class MlflowServer(BaseHTTPRequestHandler):
    """Starts a run."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        info = {
            "run_id": "0" * 32,
            "experiment_id": "0",
            "artifact_uri": "x",
        }
        body = json.dumps({"run": {"info": info, "data": {}}}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@pytest.mark.parametrize(
    ("variables", "fewest", "most"),
    [
        ({}, 3 * 60, 5 * 60),  # about four minutes
        ({"MLFLOW_HTTP_REQUEST_MAX_RETRIES": "0"}, 0, 0),
    ],
)
def test_a_call_of_mlflow_waits_and_raises(
    variables: dict[str, str], fewest: int, most: int, tmp_path: Path
) -> None:
    code = """if True:
        import sys
        import threading
        import time
        import mlflow

        waits = []
        real_sleep = time.sleep

        def sleep(seconds):
            if threading.current_thread() is threading.main_thread():
                waits.append(seconds)
            else:
                real_sleep(seconds)

        time.sleep = sleep

        mlflow.start_run(experiment_id="0")
        print("started", flush=True)
        sys.stdin.readline()
        for call in (
            lambda: mlflow.log_metric("loss", 0.5),
            mlflow.end_run,
            mlflow.start_run,
        ):
            waits.clear()
            try:
                call()
            except mlflow.MlflowException as error:
                print(sum(waits), error)
    """
    said = said_in_an_outage(
        code, MlflowServer, tmp_path, "MLFLOW_TRACKING_URI", **variables
    )
    assert len(said) == 3
    for line in said:
        waited, _, error = line.partition(" ")
        assert fewest <= float(waited) <= most
        assert error.startswith("API request to http://127.0.0.1:")
        assert "failed with exception HTTPConnectionPool" in error


def test_mlflow_gives_up_on_a_server_that_does_not_answer(
    tmp_path: Path,
) -> None:
    code = """if True:
        import mlflow

        for call in (
            mlflow.start_run,
            lambda: mlflow.log_metric("loss", 0.5, run_id="0" * 32),
        ):
            try:
                call()
            except mlflow.MlflowException as error:
                print(error)
    """
    assert mlflow_settings.MLFLOW_HTTP_REQUEST_MAX_RETRIES.default == 7
    assert mlflow_settings.MLFLOW_HTTP_REQUEST_TIMEOUT.default == 120
    with socket.create_server(("127.0.0.1", 0)) as silent:
        variables = {
            "MLFLOW_TRACKING_URI": f"http://127.0.0.1:{silent.getsockname()[1]}",
            "MLFLOW_HTTP_REQUEST_MAX_RETRIES": "0",
            "MLFLOW_HTTP_REQUEST_TIMEOUT": "1",
        }
        with program(code, tmp_path, **variables) as running:
            said, _ = running.communicate(timeout=60)
    assert said.count("Read timed out. (read timeout=1)") == 2


@pytest.mark.parametrize("name", ["library", "library_mlflow"])
def test_a_listing_ends_when_its_server_hangs(name: str) -> None:
    path = f"snippets/error_isolation/{name}.py"
    bind = 'closed.bind(("127.0.0.1", 0))'
    hangs = {bind: f"{bind}; closed.listen()", '"5"  # seconds': '"1"'}
    assert run_without(path, hangs) == record(path)


def test_async_logging_of_mlflow_drops_and_end_run_waits(
    tmp_path: Path,
) -> None:
    code = """if True:
        import logging
        import sys
        import mlflow

        errors = []

        class Keep(logging.Handler):
            def emit(self, record):
                if "Failed to log run data" in record.getMessage():
                    errors.append(record.levelname)

        logging.getLogger("mlflow").addHandler(Keep())
        mlflow.start_run(experiment_id="0")
        print("started", flush=True)
        sys.stdin.readline()
        for step in range(20):
            mlflow.log_metric("loss", 0.5, step=step)
        mlflow.log_param("rate", 0.1)
        mlflow.set_tag("data", "prices")
        print("logged")
        try:
            mlflow.end_run()
        except mlflow.MlflowException:
            print("end_run raised after", errors.count("ERROR"), "errors")
        try:
            mlflow.start_run()
        except mlflow.MlflowException:
            print("start_run raised")
    """
    said = said_in_an_outage(
        code,
        MlflowServer,
        tmp_path,
        "MLFLOW_TRACKING_URI",
        MLFLOW_HTTP_REQUEST_MAX_RETRIES="0",
        MLFLOW_ENABLE_ASYNC_LOGGING="true",
    )
    assert said == [
        "logged",
        "end_run raised after 22 errors",
        "start_run raised",
    ]


@pytest.mark.parametrize("testing", ["true", "false"])
def test_an_error_of_the_patched_method_comes_through(
    testing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Trainer:
        def fit(self) -> None:
            raise ValueError("a wrong shape")

    seen = []

    def fit_and_log(fit: Callable[..., None], trainer: Trainer) -> None:
        seen.append("logged")
        fit(trainer)

    @autologging_integration("claims")
    def autolog(
        disable: bool = False,  # noqa: ARG001 (MLflow asks for both)
        silent: bool = False,  # noqa: ARG001
    ) -> None:
        safe_patch("claims", Trainer, "fit", fit_and_log)

    monkeypatch.setenv("MLFLOW_AUTOLOGGING_TESTING", testing)
    autolog()
    with pytest.raises(ValueError, match="a wrong shape"):
        Trainer().fit()
    assert seen


def test_wandb_waits_as_long_as_the_page_says() -> None:
    settings = wandb.Settings()
    assert settings.init_timeout == 90
    assert settings.finish_timeout == 0  # no limit


class WandbServer(BaseHTTPRequestHandler):
    """Answers what W&B asks before a run starts."""

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        asked = json.loads(self.rfile.read(length))["query"]
        entity = {"id": "e", "name": "me"}
        project = {"id": "p", "name": "prices", "entity": entity}
        bucket = {"id": "b", "name": "r", "project": project}
        files = {"runID": "r", "uploadHeaders": [], "files": []}
        answer: dict[str, Any] = {"serverInfo": {"features": []}}
        if "upsertBucket" in asked:
            answer = {"upsertBucket": {"bucket": bucket, "inserted": True}}
        elif "createRunFiles" in asked:
            answer = {"createRunFiles": files}
        body = json.dumps({"data": answer}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


def test_of_wandb_finish_feels_an_outage_and_log_does_not(
    tmp_path: Path,
) -> None:
    code = """if True:
        import sys
        import wandb

        settings = wandb.Settings(
            console="off",
            finish_timeout=1,
            finish_timeout_raises=True,
            x_disable_stats=True,
        )
        run = wandb.init(project="prices", settings=settings)
        print("started", flush=True)
        sys.stdin.readline()
        run.log({"loss": 0.5})
        print("logged")
        try:
            run.finish()
        except TimeoutError as error:
            print(error)
        try:
            run.log({"loss": 0.4})
        except wandb.errors.UsageError as error:
            print(str(error).partition(") ")[2])
    """
    said = said_in_an_outage(
        code,
        WandbServer,
        tmp_path,
        "WANDB_BASE_URL",
        WANDB_API_KEY="0" * 40,
        WANDB_CACHE_DIR=str(tmp_path),
        WANDB_CONFIG_DIR=str(tmp_path),
        WANDB_ERROR_REPORTING="false",
        WANDB_MODE="online",
        WANDB_SILENT="true",
    )
    assert said == [
        "logged",
        "Timed out finishing run.",
        "is finished. The call to `log` will be ignored. Please make sure "
        "that you are using an active run.",
    ]


def said_in_an_outage(
    code: str,
    handler: type[BaseHTTPRequestHandler],
    folder: Path,
    address: str,
    **variables: str,
) -> list[str]:
    """Stop the server once the program has started; return its output."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    variables[address] = f"http://127.0.0.1:{server.server_port}"
    try:
        with program(code, folder, **variables) as running:
            assert running.stdout
            started = running.stdout.readline()
            server.shutdown()
            server.server_close()
            said, _ = running.communicate("go on\n", timeout=60)
    finally:
        server.shutdown()
        server.server_close()
    assert started == "started\n"
    return said.splitlines()


@contextmanager
def program(
    code: str, folder: Path, **variables: str
) -> Iterator["subprocess.Popen[str]"]:
    """Start a program in a folder of its own, and end it."""
    without_libraries = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MLFLOW_", "WANDB_"))
    }
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**without_libraries, "PYTHONPATH": str(ROOT), **variables},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as running:
        try:
            yield running
        finally:
            running.kill()
