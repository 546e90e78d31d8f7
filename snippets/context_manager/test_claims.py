"""What the page claims and none of its files shows."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import (
    ContextDecorator,
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
from tools.pages.recorded import record
from tools.pages.take_out import run_without

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


# What a parent that runs in the background lets its children ignore.
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
    assert stop(signal.SIGINT)[0] == "cleaned up\n"


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_sigterm_and_sigkill_do_not_clean_up(how: signal.Signals) -> None:
    assert stop(how) == ("", -how)


def test_with_the_line_sigterm_cleans_up_and_sigkill_does_not() -> None:
    assert stop(signal.SIGTERM, LINE) == ("cleaned up\n", 143)
    assert stop(signal.SIGKILL, LINE) == ("", -signal.SIGKILL)


def test_the_page_and_its_job_have_that_line() -> None:
    job = Path(__file__).with_name("limits_job.py")
    assert LINE in job.read_text(encoding="utf-8")


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


def test_train_at_the_start_of_each_epoch_is_enough_here() -> None:
    old = "        dropout ="
    simpler = {old: f"        model.train()\n{old}"}
    without = run_without("snippets/context_manager/before.py", simpler)
    assert without == record("snippets/context_manager/after.py")


def test_two_managers_in_one_with_are_undone_like_a_stack() -> None:
    with suppress(RuntimeError), holding(0), holding(1):
        raise AssertionError("GPU 1 is busy, so the block must not run")
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


def test_it_is_a_decorator_too_but_not_of_async_functions() -> None:
    model = Model()
    assert isinstance(evaluating(model), ContextDecorator)

    @evaluating(model)
    def mode() -> bool:
        return model.training

    @evaluating(model)
    async def async_mode() -> bool:
        return model.training

    assert mode() is False
    coroutine: Any = async_mode()
    assert asyncio.run(coroutine) is True


def test_folder_and_lock_are_given_back_after_an_error() -> None:
    lock = Lock()
    with suppress(TimeoutError), lock, TemporaryDirectory() as folder:
        assert Path(folder).is_dir()
        assert lock.locked()
        raise TimeoutError
    assert not Path(folder).exists()
    assert not lock.locked()


def test_sqlite_needs_closing() -> None:
    connection = sqlite3.connect(":memory:")
    with connection:
        connection.execute("create table runs (loss)")
    connection.execute("select * from runs")
    with closing(connection):
        pass
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("select * from runs")


def test_a_suspended_generator_keeps_its_file_open(tmp_path: Path) -> None:
    path = tmp_path / "rows.txt"
    path.write_text("one\ntwo\n")
    opened = []

    def read_rows() -> Generator[str, None, None]:
        with path.open() as file:
            opened.append(file)
            yield from file

    rows = read_rows()
    for _ in rows:
        break
    assert not opened[0].closed
    with closing(read_rows()) as rows:
        next(rows)
    assert opened[1].closed


def test_the_words_of_a_full_disk() -> None:
    full = OSError(28, os.strerror(28))
    assert str(full) == "[Errno 28] No space left on device"
