"""after.py mixes the ids again once the context variable is taken out."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

AFTER = "snippets/context_variables/after.py"
BEFORE = "snippets/context_variables/before.py"
VARIABLE = "request_id: ContextVar[str] = ContextVar("
DEFAULT = '"request_id", default="none")'


def test_without_the_pattern_the_failure_is_back() -> None:
    pattern = {
        f"{VARIABLE}{DEFAULT}": 'request_id = "none"',
        "{request_id.get()}": "{request_id}",
        "    request_id.set(new_id)": (
            "    global request_id\n    request_id = new_id"
        ),
    }
    assert run_without(AFTER, pattern) == record(BEFORE)


def test_with_a_thread_local_the_failure_is_back() -> None:
    pattern = {
        "from contextvars import ContextVar": "from threading import local",
        f"{VARIABLE}{DEFAULT}": "request_id = local()",
        "request_id.get()": "request_id.value",
        "request_id.set(new_id)": "request_id.value = new_id",
    }
    assert run_without(AFTER, pattern) == record(BEFORE)
