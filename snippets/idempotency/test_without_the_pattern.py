"""Without the call of `claim`, after.py bills twice again."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

CLAIM = """        if not claim(db, message.id):
            print("billed before, nothing to do")
            return
"""


def test_without_the_pattern_the_failure_is_back() -> None:
    without = run_without("snippets/idempotency/after.py", {CLAIM: ""})
    assert "acme sent 100 images and pays for 200" in without.text
    assert without == record("snippets/idempotency/before.py")


def test_a_key_that_the_table_accepts_twice_is_no_key() -> None:
    path = "snippets/idempotency/after.py"
    key = "key TEXT NOT NULL PRIMARY KEY"
    without = run_without(path, {key: "key TEXT NOT NULL"})
    assert without == record("snippets/idempotency/before.py")
