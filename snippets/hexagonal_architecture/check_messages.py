"""What Check says first to the starter and to each wrong answer."""

MESSAGES = {
    "exercise": "has no attribute 'create_run'",
    "wrong_always_finished": "It was 'set_terminated FINISHED'",
    "wrong_core_closes": "has no attribute 'close'",
    "wrong_enters_nothing": "'NoneType' object has no attribute 'log'",
    "wrong_exit_takes_one": "Take all three",
    "wrong_left_running": "It was 'log_metric loss=4.0 step=1'",
    "wrong_limit_in_adapter": "When to stop is the core's decision",
    "wrong_only_diverged": "raised RuntimeError('GPU is full')",
    "wrong_run_from_outside": "a client and nothing else",
    "wrong_swallows": "__exit__ must not return True",
    "wrong_vendor_shape": "multiple values for argument 'step'",
    "wrong_with_in_core": "does not support the context manager",
}
