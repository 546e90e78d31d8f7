"""Check says first what is wrong with an answer, and not what follows."""

import importlib

import pytest

from snippets.checking import complaint
from snippets.hexagonal_architecture import check

CHECKS = [
    check.check_the_loop_needs_only_log,
    check.check_the_loop_still_stops,
    check.check_a_good_run_is_finished,
    check.check_an_error_fails_the_run,
]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("exercise", "has no attribute 'create_run'"),
        ("wrong_always_finished", "It was 'set_terminated FINISHED'"),
        ("wrong_core_closes", "has no attribute 'close'"),
        (
            "wrong_enters_nothing",
            "'NoneType' object has no attribute 'log'",
        ),
        ("wrong_exit_takes_one", "Take all three"),
        ("wrong_left_running", "It was 'log_metric loss=4.0 step=1'"),
        ("wrong_limit_in_adapter", "When to stop is the core's decision"),
        ("wrong_only_diverged", "raised RuntimeError('GPU is full')"),
        ("wrong_run_from_outside", "a client and nothing else"),
        ("wrong_swallows", "__exit__ must not return True"),
        ("wrong_vendor_shape", "multiple values for argument 'step'"),
        ("wrong_with_in_core", "does not support the context manager"),
    ],
)
def test_check_says_first(answer: str, said: str) -> None:
    package = "snippets.hexagonal_architecture"
    module = importlib.import_module(f"{package}.{answer}")
    complaints = [complaint(one, module) for one in CHECKS]
    first = next(text for text in complaints if text)
    assert said in first
