"""What Check says first to the starter and to each wrong answer."""

FIRST = "The first call of timed(load_clicks) added []"
FULL_CALL = "timed(load_clicks)(7, days=30)"
FAILED_CALL = "timed(load_age)(7), which fails, added []"
NAME = "timed(load_clicks).__name__ was 'wrapper'"
WRAPPING = "timed(load_clicks) raised TypeError: "
MESSAGES = {
    "exercise": FIRST,
    "wrong_called_twice": f"{FULL_CALL} took 4 seconds",
    "wrong_calls_at_once": f"{WRAPPING}load_clicks() missing 1",
    "wrong_drops_keywords": f"{FULL_CALL} returned 14, expected 60",
    "wrong_name_of_wrapper": NAME,
    "wrong_no_result": f"{FULL_CALL} returned None",
    "wrong_no_return_wrapper": "timed(load_clicks) returned None",
    "wrong_no_wraps": NAME,
    "wrong_only_success": FAILED_CALL,
    "wrong_parentheses": f"{WRAPPING}timed() takes 0 positional",
    "wrong_returns_error": "timed(load_age)(7) returned TimeoutError(",
    "wrong_started_once": "The second call of timed(load_clicks) added",
    "wrong_swallows": "timed(load_age)(7) returned None",
    "wrong_user_only": f"{FULL_CALL} raised TypeError: load_clicks() got",
}
