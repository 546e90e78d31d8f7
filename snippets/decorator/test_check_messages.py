"""Check says first what fits each wrong answer."""

import pytest
from tools.pages.recorded import judge

FIRST = "The first call of timed(load_clicks) added []"
FULL_CALL = "timed(load_clicks)(7, days=30)"
FAILED_CALL = "timed(load_age)(7), which fails, added []"
NAME = "timed(load_clicks).__name__ was 'wrapper'"
WRAPPING = "timed(load_clicks) raised TypeError: "
MESSAGES = {
    "exercise": [FIRST, FAILED_CALL],
    "wrong_called_twice": [f"{FULL_CALL} took 4 seconds"],
    "wrong_calls_at_once": [f"{WRAPPING}load_clicks() missing 1"],
    "wrong_drops_keywords": [f"{FULL_CALL} returned 14, expected 60"],
    "wrong_name_of_wrapper": [NAME],
    "wrong_no_result": [f"{FULL_CALL} returned None", FAILED_CALL],
    "wrong_no_return_wrapper": ["timed(load_clicks) returned None"],
    "wrong_no_wraps": [NAME],
    "wrong_only_success": [FAILED_CALL],
    "wrong_parentheses": [f"{WRAPPING}timed() takes 0 positional"],
    "wrong_started_once": ["The second call of timed(load_clicks) added"],
    "wrong_swallows": ["timed(load_age)(7) returned None"],
    "wrong_user_only": [f"{FULL_CALL} raised TypeError: load_clicks() got"],
}


@pytest.mark.parametrize(("answer", "messages"), MESSAGES.items())
def test_check_says_what_fits_the_answer(
    answer: str, messages: list[str]
) -> None:
    lines = judge("snippets/decorator", answer).text.splitlines()
    wrong = [i for i, line in enumerate(lines) if line.startswith("NO ")]
    said = [lines[i + 1].strip() for i in wrong]
    assert said[0].startswith(messages[0])
    for message in messages:
        assert any(line.startswith(message) for line in said)
