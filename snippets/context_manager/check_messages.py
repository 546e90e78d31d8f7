"""What Check says first to the starter and to each wrong answer."""

WITH = "`with averaged(model, read):`"
ENDED_WELL = f"The block ended well, and {WITH} left the model with "
SWALLOWED = f"The block of {WITH} raised TimeoutError"
MESSAGES = {
    "exercise": f"{WITH} raised AttributeError",
    "wrong_no_decorator": f"{WITH} raised TypeError",
    "wrong_no_finally": f"The block raised an error, and {WITH} left",
    "wrong_catches": SWALLOWED,
    "wrong_true_exit": SWALLOWED,
    "wrong_late_try": f"read() raised, and {WITH} left",
    "wrong_half_entered": f"read() raised, and {WITH} left",
    "wrong_always_trains": f"{ENDED_WELL}training=True, weight=1.0",
    "wrong_kept_late": f"{ENDED_WELL}training=True, weight=2.5",
    "wrong_unused": "averaged() undid the mode, and evaluate_averaged()",
}
