"""What the page claims and none of its files shows."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import (
    ExitStack,
    asynccontextmanager,
    closing,
    contextmanager,
    suppress,
)
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

import pytest
from tools.pages.page_code import page_code
from tools.pages.recorded import record
from tools.pages.take_out import run_without

from snippets.context_manager import (
    check,
    class_form,
    exercise,
    limits_signals,
    swallows,
)
from snippets.context_manager.after import evaluating
from snippets.context_manager.exit_stack import holding
from snippets.context_manager.limits import held
from snippets.context_manager.tiny_model import Model

JOB = """
import os, signal, sys, time
from contextlib import contextmanager


@contextmanager
def holding():
    try:
        yield
    finally:
        print("cleaned up", flush=True)


# With `&`, a shell script lets its children ignore this signal.
signal.signal(signal.SIGINT, signal.default_int_handler)
#LINE
with holding():
    # Inside, or a signal might come before the block is entered.
    print("inside", flush=True)
    #END
    time.sleep(60)
"""
LINE = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))"
WITHOUT_LINE = "pass"


def stop(how: signal.Signals, line: str = WITHOUT_LINE) -> tuple[str, int]:
    """Send a signal to a real process inside a block; say what it did."""
    with start(JOB.replace("#LINE", line)) as job:
        assert job.stdout
        assert job.stdout.readline() == "inside\n"
        job.send_signal(how)
        return job.stdout.read(), job.wait()


def end(statement: str) -> tuple[str, int]:
    """Let a real process run a statement inside a block."""
    with start(JOB.replace("#END", statement)) as job:
        assert job.stdout
        assert job.stdout.readline() == "inside\n"
        return job.stdout.read(), job.wait()


def start(code: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def test_ctrl_c_cleans_up() -> None:
    assert stop(signal.SIGINT) == ("cleaned up\n", -signal.SIGINT)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_sigterm_and_sigkill_do_not_clean_up(how: signal.Signals) -> None:
    assert stop(how) == ("", -how)


def test_with_the_line_sigterm_cleans_up_and_sigkill_does_not() -> None:
    assert stop(signal.SIGTERM, LINE) == ("cleaned up\n", 143)
    assert stop(signal.SIGKILL, LINE) == ("", -signal.SIGKILL)


def test_the_page_and_its_job_have_that_line() -> None:
    job = Path(__file__).with_name("limits_job.py")
    assert LINE in job.read_text(encoding="utf-8")


CRASHES = {
    "before it trains": "raise OSError('the disk is full')",
    "while it trains": """
import signal
# Else the signal might come before the crash.
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("training", flush=True)
raise OSError("the disk is full")
""",
    "while it cleans up": """
import signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGTERM, signal.default_int_handler)
try:
    print("training", flush=True)
    time.sleep(60)
finally:
    raise OSError("the disk is full")
""",
}


@pytest.mark.parametrize("code", CRASHES.values(), ids=CRASHES)
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_job_that_crashes_is_not_counted(
    code: str, how: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = [sys.executable, "-c", code]
    monkeypatch.setattr(limits_signals, "JOB", job)
    with pytest.raises(RuntimeError, match="the disk is full"):
        limits_signals.count_left(how)


def test_a_job_that_prints_an_error_is_not_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    code = """
import sys, time
print("OSError: the disk is full", file=sys.stderr)
print("training", flush=True)
time.sleep(60)
"""
    job = [sys.executable, "-c", code]
    monkeypatch.setattr(limits_signals, "JOB", job)
    with pytest.raises(RuntimeError, match="the disk is full"):
        limits_signals.count_left(signal.SIGKILL)


def test_sys_exit_cleans_up_and_os_exit_does_not() -> None:
    assert end("sys.exit(3)") == ("cleaned up\n", 3)
    assert end("os._exit(3)") == ("", 3)


def leave_by_return(model: Model) -> None:
    with evaluating(model):
        return


def leave_by_break(model: Model) -> None:
    for _ in range(2):
        with evaluating(model):
            break


def leave_by_continue(model: Model) -> None:
    for _ in range(2):
        with evaluating(model):
            continue


@pytest.mark.parametrize(
    "leave", [leave_by_return, leave_by_break, leave_by_continue]
)
def test_each_way_out_of_a_block_undoes(
    leave: Callable[[Model], None],
) -> None:
    model = Model()
    leave(model)
    assert model.training


@pytest.mark.parametrize("was_training", [True, False])
def test_the_old_mode_comes_back(was_training: bool) -> None:
    model = Model().train(was_training)
    with evaluating(model):
        assert not model.training
    assert model.training == was_training


@pytest.mark.parametrize("form", [class_form, swallows])
def test_one_instance_of_the_class_can_be_nested(form: Any) -> None:
    model = Model()
    manager = form.Evaluating(model)
    with manager:
        with manager:
            assert not model.training
        assert not model.training
    assert model.training


def test_train_before_each_step_is_enough_here() -> None:
    old = "        dropout ="
    simpler = {old: f"        model.train()\n{old}"}
    without = run_without("snippets/context_manager/before.py", simpler)
    assert without == record("snippets/context_manager/after.py")


def test_train_does_not_bring_an_averaged_weight_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_model: Model, _x: float) -> float:
        raise TimeoutError

    monkeypatch.setattr(Model, "loss", fail)
    model = Model()
    with suppress(TimeoutError):
        exercise.evaluate_averaged(model, exercise.read_average)
    assert model.train().weight == exercise.read_average()


def test_the_first_test_of_the_page_fails_before_and_passes_after() -> None:
    code = (
        Path(__file__).with_name("old_state.py").read_text(encoding="utf-8")
    )
    after = "context_manager.after import evaluate\n"
    assert after in code
    page: dict[str, Any] = {"__name__": "__main__"}
    exec(code, page)
    with pytest.raises(AssertionError):
        exec(code.replace(after, after.replace("after", "before")), page)


@contextmanager
def averaged(model: Model, read: Callable[[], float]) -> Iterator[None]:
    """One `try` for both changes is a good answer, too."""
    was_training, trained = model.training, model.weight
    model.eval()
    try:
        model.weight = read()
        yield
    finally:
        model.weight = trained
        model.train(was_training)


def evaluate_averaged(model: Model, read: Callable[[], float]) -> float:
    with averaged(model, read):
        return model.loss(1.0)


@pytest.mark.parametrize(
    "judge",
    [each for name, each in vars(check).items() if "check_" in name],
)
def test_check_is_content_with_one_try_too(
    judge: Callable[[Any], None],
) -> None:
    judge(sys.modules[__name__])


def test_a_full_disk_undoes_the_mode(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(**_options: object) -> None:
        raise OSError(28, "No space left on device")

    page: dict[str, Any] = {}
    exec(page_code("context-manager", "several-changes")[0], page)
    model = Model()
    with page["evaluating_with_folder"](model) as folder:
        assert Path(folder).is_dir()
        assert not model.training
    assert not Path(folder).exists()
    assert model.training
    monkeypatch.setitem(page, "TemporaryDirectory", fail)
    with pytest.raises(OSError, match="No space left"):
        page["evaluating_with_folder"](model).__enter__()
    assert model.training


def test_two_managers_in_one_with_are_undone_like_a_stack() -> None:
    with suppress(RuntimeError), holding(0), holding(1):
        raise AssertionError("GPU 1 is busy, so the block must not run")
    assert not held


def test_a_held_gpu_is_refused_and_stays_with_its_holder() -> None:
    with holding(0):
        busy = pytest.raises(RuntimeError, match="GPU 0 is busy")
        with busy, holding(0):
            raise AssertionError("GPU 0 is held, so this must not run")
        assert held == {0}
    assert not held


def test_an_exit_stack_cleans_up_in_reverse_order() -> None:
    released: list[int] = []
    with ExitStack() as stack:
        for gpu in (0, 1):
            stack.callback(released.append, gpu)
    assert released == [1, 0]


def yield_once() -> Iterator[None]:
    yield


def yield_never() -> Iterator[None]:
    yield from ()


def yield_twice() -> Iterator[None]:
    yield
    yield


def test_what_python_says_of_a_wrong_generator() -> None:
    bare: Any = yield_once()
    message = "^'generator' object does not support the context manager"
    with pytest.raises(TypeError, match=message), bare:
        pass
    never, twice = map(contextmanager, (yield_never, yield_twice))
    message = "^generator didn't yield"
    with pytest.raises(RuntimeError, match=message), never():
        pass
    message = "^generator didn't stop"
    with pytest.raises(RuntimeError, match=message), twice():
        pass


@asynccontextmanager
async def connection() -> AsyncIterator[None]:
    yield


def test_with_refuses_an_async_manager() -> None:
    needs_async: Any = connection()
    message = "^'_AsyncGeneratorContextManager' object does not support the"
    with pytest.raises(TypeError, match=message), needs_async:
        pass


def test_folder_and_lock_are_given_back_after_an_error() -> None:
    lock = Lock()
    with suppress(TimeoutError), lock, TemporaryDirectory() as folder:
        assert Path(folder).is_dir()
        assert lock.locked()
        raise TimeoutError
    assert not Path(folder).exists()
    assert not lock.locked()


def test_a_block_of_sqlite_commits_or_rolls_back_and_does_not_close() -> (
    None
):
    connection = sqlite3.connect(":memory:")
    connection.execute("create table runs (loss)")
    with connection:
        connection.execute("insert into runs values (0.31)")
    with suppress(TimeoutError), connection:
        connection.execute("insert into runs values (5.00)")
        raise TimeoutError
    # It is still open, and has what was committed and not rolled back.
    rows = connection.execute("select * from runs").fetchall()
    assert rows == [(0.31,)]
    with closing(connection), connection:
        pass
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("select * from runs")


def test_closing_before_the_connection_commits_and_then_closes(
    tmp_path: Path,
) -> None:
    def write(*, closing_first: bool) -> list[Any]:
        connection = sqlite3.connect(tmp_path / "runs.db")
        connection.execute("create table if not exists runs (loss)")
        if closing_first:
            with closing(connection), connection:
                connection.execute("insert into runs values (0.31)")
        else:
            with connection, closing(connection):
                connection.execute("insert into runs values (5.00)")
        with closing(sqlite3.connect(tmp_path / "runs.db")) as reader:
            return reader.execute("select * from runs").fetchall()

    assert write(closing_first=True) == [(0.31,)]
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        write(closing_first=False)
    assert write(closing_first=True) == [(0.31,), (0.31,)]


def test_the_words_of_a_full_disk() -> None:
    full = OSError(28, os.strerror(28))
    assert str(full) == "[Errno 28] No space left on device"
