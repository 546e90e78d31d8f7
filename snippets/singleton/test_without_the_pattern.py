"""Without `@cache`, after.py loads for each request again."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without


def test_without_the_pattern_the_failure_is_back() -> None:
    pattern = {"@cache\ndef get_model": "def get_model"}
    without = run_without("snippets/singleton/after.py", pattern)
    assert "504 Gateway Timeout" in without.text
    assert without == record("snippets/singleton/before.py")
