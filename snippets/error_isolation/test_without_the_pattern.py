"""Without the `try` of SafeTracker, after.py dies with its dashboard."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

TRY = """\
        try:
            self.tracker.log(epoch, loss)
        except Exception as error:
            self.dropped += 1
            if self.dropped == 1:
                print(f"warning: tracking fails: {error}")
"""


def test_without_the_pattern_the_failure_is_back() -> None:
    pattern = {TRY: "        self.tracker.log(epoch, loss)\n"}
    without = run_without("snippets/error_isolation/after.py", pattern)
    assert without == record("snippets/error_isolation/before.py")
