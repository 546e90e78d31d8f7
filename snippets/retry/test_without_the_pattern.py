"""after.py fails again once its policy is taken out of it."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

AFTER = "snippets/retry/after.py"


def test_without_the_pattern_the_failure_is_back() -> None:
    pattern = {
        "            wait = choose_wait(retries)\n": "",
        "            too_late = clock.now + wait > give_up_at\n": "",
        "if error.status not in TEMPORARY or too_late:": (
            "if retries == 2:"
        ),
        " in {wait:.1f} s": "",
        "            clock.sleep(wait)\n": "",
    }
    without = run_without(AFTER, pattern)
    assert without == record("snippets/retry/before.py")


def test_without_patience_the_job_dies_in_a_long_restart() -> None:
    pattern = {"PATIENCE = 60.0": "PATIENCE = 3.0"}
    without = run_without(AFTER, pattern)
    assert without.exit == 1
    last = without.text.splitlines()[-1]
    assert last.endswith("ApiError: 503 Service Unavailable")
