"""What the page claims about Python, and no listing shows."""

import asyncio
import io
import logging
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, Token, copy_context
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from tools.pages.page_code import page_code
from tools.pages.paths import ROOT
from tools.pages.recorded import record
from tools.pages.take_out import run_without

from snippets.context_variables.after import request_id
from snippets.context_variables.log_filter import AddRequestId

AFTER = "snippets/context_variables/after.py"
BEFORE = "snippets/context_variables/before.py"
[PAGE_FIXTURE] = page_code("context-variables", "testing-code-that-uses-it")
TWO_AT_ONCE = ROOT / "snippets/context_variables/two_at_once.py"
PAGE_TEST = TWO_AT_ONCE.read_text(encoding="utf-8")
# Since Python 3.14 a flag decides, and builds differ in its default.
INHERITS = getattr(sys.flags, "thread_inherit_context", False)
IN_A_THREAD = "req-1" if INHERITS else "none"
needs_314 = pytest.mark.skipif(
    sys.version_info < (3, 14), reason="Python 3.14 added it"
)
TWO_TESTS = """

def test_one(in_request_7):
    assert request_id.get() == "req-7"


def test_two():
    assert request_id.get() == "none"
"""
LEAKY_TESTS = """
from snippets.context_variables.after import request_id


def test_one():
    request_id.set("req-7")


def test_two():
    assert request_id.get() == "req-7"
"""

ASYNC_TESTS = """
import pytest

from snippets.context_variables.after import request_id


@pytest.fixture
def anyio_backend():
    return "asyncio"


@pytest.mark.anyio
async def test_one():
    request_id.set("req-7")


@pytest.mark.anyio
async def test_two():
    assert request_id.get() == "none"
"""


async def read_id() -> str:
    return request_id.get()


async def set_id(new_id: str) -> Token[str]:
    return request_id.set(new_id)


def test_a_task_copies_the_table_when_it_is_made() -> None:
    async def main() -> list[str]:
        request_id.set("early")
        task = asyncio.create_task(read_id())
        request_id.set("late")
        return [await task, await read_id()]

    assert asyncio.run(main()) == ["early", "late"]


def test_reset_puts_the_old_value_back() -> None:
    async def main() -> list[str]:
        await set_id("old")
        token = await set_id("new")
        new = await read_id()
        request_id.reset(token)
        return [new, await read_id()]

    assert asyncio.run(main()) == ["new", "old"]


def test_reset_in_another_task_is_refused() -> None:
    async def main() -> None:
        token = await asyncio.create_task(set_id("req-1"))
        request_id.reset(token)

    with pytest.raises(ValueError, match="created in a different Context"):
        asyncio.run(main())


def test_without_value_and_default_get_raises() -> None:
    with pytest.raises(LookupError, match="<ContextVar name='request_id'"):
        ContextVar("request_id").get()


def test_a_variable_of_one_call_is_not_found_by_another() -> None:
    def get_variable() -> ContextVar[str]:
        return ContextVar("request_id", default="none")

    get_variable().set("req-1")
    assert get_variable().get() == "none"


def test_a_thread_begins_with_an_empty_context() -> None:
    seen = []

    def start_thread() -> None:
        request_id.set("req-1")
        thread = Thread(target=lambda: seen.append(request_id.get()))
        thread.start()
        thread.join()

    copy_context().run(start_thread)
    assert seen == [IN_A_THREAD]


def test_what_a_thread_of_to_thread_sets_stays_there() -> None:
    async def main() -> str:
        request_id.set("req-1")
        await asyncio.to_thread(request_id.set, "req-2")
        return await read_id()

    assert asyncio.run(main()) == "req-1"


def test_each_thread_of_a_pool_keeps_its_own_value() -> None:
    with ThreadPoolExecutor(1) as pool:
        pool.submit(request_id.set, "req-1").result()
        assert pool.submit(request_id.get).result() == "req-1"
    assert request_id.get() == "none"


@needs_314
def test_a_thread_takes_a_context() -> None:
    seen = []
    context = copy_context()
    context.run(request_id.set, "req-1")
    start: Any = Thread
    thread = start(
        target=lambda: seen.append(request_id.get()), context=context
    )
    thread.start()
    thread.join()
    assert seen == ["req-1"]


@needs_314
def test_a_token_ends_with_its_block() -> None:
    token: Any = request_id.set("req-1")
    with token:
        assert request_id.get() == "req-1"
    assert request_id.get() == "none"


def log_line(filter_on: str) -> str:
    """Log by a child of the logger that has the handler."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(logging.Formatter("[%(request_id)s] %(message)s"))
    app, library = logging.Logger("app"), logging.Logger("app.library")
    app.addHandler(handler)
    library.parent = app
    if filter_on == "handler":
        handler.addFilter(AddRequestId())
    elif filter_on == "logger":
        app.addFilter(AddRequestId())
    library.warning("slow answer")
    return out.getvalue()


def test_a_filter_on_the_handler_sees_the_records_of_a_library() -> None:
    assert log_line(filter_on="handler") == "[none] slow answer\n"


@pytest.mark.parametrize("filter_on", ["nothing", "logger"])
def test_without_it_logging_reports_the_missing_field(
    filter_on: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert log_line(filter_on) == ""
    message = "Formatting field not found in record: 'request_id'"
    assert f"ValueError: {message}\n" in capsys.readouterr().err


def test_with_one_request_a_global_passes_the_test() -> None:
    one_request = {', handle("req-2", "Bob")': ""}
    said = run_without(BEFORE, one_request)
    assert "[req-1] ERROR: no features for Ann" in said.text


def test_the_test_of_the_page_fails_before_and_passes_after(
    tmp_path: Path,
) -> None:
    failed = run_tests(
        PAGE_TEST.replace("import after", "import before as after"),
        tmp_path,
    )
    assert "1 failed" in failed
    assert "AssertionError" in failed
    assert "[req-2] ERROR: no features for Ann" in failed
    assert "1 passed" in run_tests(PAGE_TEST, tmp_path)


# The edits of "Bring it into your code". Nothing reads the variable after
# step 3, so the id is still mixed up.
STEP_3 = {
    "import asyncio\n": (
        "import asyncio\nfrom contextvars import ContextVar\n"
    ),
    'request_id = "none"\n': (
        'request_id_var = ContextVar("request_id", default="none")\n'
        'request_id = "none"\n'
    ),
    "    request_id = new_id\n": (
        "    request_id = new_id\n    request_id_var.set(new_id)\n"
    ),
}
STEP_4 = {"{request_id}": "{request_id_var.get()}"}
DELETED = {
    'request_id = "none"\n': STEP_3['request_id = "none"\n'].split("\n")[0]
    + "\n",
    "    global request_id\n": "",
    "    request_id = new_id\n": "    request_id_var.set(new_id)\n",
}


# The program of a reader whose functions pass the id on as a parameter.
PARAMETER = {
    'request_id = "none"\n': "",
    "def log(message: str)": "def log(message: str, request_id: str)",
    "load_features(user: str)": "load_features(user: str, new_id: str)",
    'feature store for {user}")': 'feature store for {user}", new_id)',
    "def predict(user: str)": "def predict(user: str, new_id: str)",
    "await load_features(user)": "await load_features(user, new_id)",
    '{max(features)}")': '{max(features)}", new_id)',
    'no features for {user}")': 'no features for {user}", new_id)',
    "    global request_id\n    request_id = new_id\n": "",
    "await predict(user)": "await predict(user, new_id)",
}


def test_with_a_parameter_the_test_passes_from_the_start() -> None:
    assert run_without(BEFORE, PARAMETER) == record(AFTER)


@pytest.mark.parametrize(
    ("edits", "prints"),
    [
        (STEP_3, BEFORE),
        (STEP_3 | STEP_4, AFTER),
        (STEP_3 | STEP_4 | DELETED, AFTER),
    ],
    ids=["set beside the global", "read it", "delete the global"],
)
def test_each_step_leaves_working_code(
    edits: dict[str, str], prints: str
) -> None:
    assert run_without(BEFORE, edits) == record(prints)


def test_after_the_fixture_of_the_page_the_value_is_back(
    tmp_path: Path,
) -> None:
    assert "2 passed" in run_tests(PAGE_FIXTURE + TWO_TESTS, tmp_path)


def test_without_it_a_value_reaches_the_next_test(tmp_path: Path) -> None:
    assert "2 passed" in run_tests(LEAKY_TESTS, tmp_path)


def test_an_async_test_leaves_no_value(tmp_path: Path) -> None:
    """Runs with AnyIO's plugin; pytest-asyncio 1.5.0 was tried by hand."""
    assert "2 passed" in run_tests(ASYNC_TESTS, tmp_path)


def run_tests(source: str, folder: Path) -> str:
    (folder / "test_log.py").write_text(source)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "test_log.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout
