"""Check says first what fits each wrong answer."""

import pytest
from tools.pages.recorded import judge

CALL = "train(['4.0', '6.0', '8.0'], tracker, save)"
LOG_RAISES = f"When log() fails at each step, {CALL} raised OutageError"
LOG_RETURNS = f"When log() fails at each step, {CALL} returned "
FINISH = f"When finish() fails, {CALL} "
ONCE = f"When log() fails at step 2 alone, {CALL} "
BAD_ROW = "When a row is no number, train(['4.0', '6,0'], tracker, save) "
DISK = f"When save() fails, {CALL} returned (6.0, 3). Expected it to raise"
SKIPPED = "(6.0, 3). It saved [], not [4.0, 5.0, 6.0]."
MESSAGES = {
    "exercise": [LOG_RAISES, f"{FINISH}raised OutageError"],
    "wrong_around_the_loop": [f"{LOG_RETURNS}(4.0, 1)", ONCE, BAD_ROW],
    "wrong_around_the_step": [f"{LOG_RETURNS}{SKIPPED}", BAD_ROW],
    "wrong_base_exception": [f"When Ctrl-C is hit, {CALL} returned"],
    "wrong_connection_error": [LOG_RAISES, f"{FINISH}raised OutageError"],
    "wrong_counts_log_only": [f"{FINISH}returned (6.0, 0)"],
    "wrong_finish_raises": [f"{FINISH}raised OutageError"],
    "wrong_gives_up": [f"{LOG_RETURNS}(6.0, 1)", f"{ONCE}returned"],
    "wrong_reraises": [LOG_RAISES, f"{FINISH}raised OutageError"],
    "wrong_save_too": [f"{LOG_RETURNS}{SKIPPED}", DISK],
    "wrong_skips_rows": [f"{BAD_ROW}returned (4.0, 0)"],
    "wrong_suppress": [f"{LOG_RETURNS}(6.0, 0)", f"{FINISH}returned"],
}


@pytest.mark.parametrize(("answer", "messages"), MESSAGES.items())
def test_check_says_what_fits_the_answer(
    answer: str, messages: list[str]
) -> None:
    lines = judge("snippets/error_isolation", answer).text.splitlines()
    wrong = [i for i, line in enumerate(lines) if line.startswith("NO ")]
    said = [lines[i + 1].strip() for i in wrong]
    assert said[0].startswith(messages[0])
    for message in messages:
        assert any(line.startswith(message) for line in said)
