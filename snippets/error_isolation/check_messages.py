"""What Check says first to the starter and to each wrong answer."""

CALL = "train(['4.0', '6.0', '8.0'], tracker, save)"
LOG_RAISES = f"When log() fails at each step, {CALL} raised OutageError"
LOG_RETURNS = f"When log() fails at each step, {CALL} returned "
FINISH = f"When finish() fails, {CALL} "
BAD_ROW = "When a row is no number, train(['4.0', '6,0'], tracker, save) "
SKIPPED = "(6.0, 3). It saved [], not [4.0, 5.0, 6.0]."
MESSAGES = {
    "exercise": LOG_RAISES,
    "wrong_around_the_loop": f"{LOG_RETURNS}(4.0, 1)",
    "wrong_around_the_step": f"{LOG_RETURNS}{SKIPPED}",
    "wrong_base_exception": f"When Ctrl-C is hit, {CALL} returned",
    "wrong_connection_error": LOG_RAISES,
    "wrong_counts_log_only": f"{FINISH}returned (6.0, 0)",
    "wrong_finish_raises": f"{FINISH}raised OutageError",
    "wrong_gives_up": f"{LOG_RETURNS}(6.0, 1)",
    "wrong_reraises": LOG_RAISES,
    "wrong_save_too": f"{LOG_RETURNS}{SKIPPED}",
    "wrong_skips_rows": f"{BAD_ROW}returned (4.0, 0)",
    "wrong_suppress": f"{LOG_RETURNS}(6.0, 0)",
}
