"""after.py fails again once the pattern alone is taken out of it."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without

PACKAGE = "snippets/context_manager"
LOSS = "sum(model.loss(x) for x in read_validation(epoch))\n"


def test_without_the_pattern_the_failure_is_back() -> None:
    pattern = {
        f"    with evaluating(model):\n        return {LOSS}": (
            f"    model.eval()\n    loss = {LOSS}"
            "    model.train()\n    return loss\n"
        )
    }
    without = run_without(f"{PACKAGE}/after.py", pattern)
    assert "epoch 3: training, dropout is off" in without.text
    assert without == record(f"{PACKAGE}/before.py")


def test_without_finally_the_failure_is_back() -> None:
    pattern = {
        "    try:\n        yield\n    finally:\n        model.train": (
            "    yield\n    model.train"
        )
    }
    without = run_without(f"{PACKAGE}/after.py", pattern)
    assert without == record(f"{PACKAGE}/before.py")


def test_without_the_stack_the_first_gpu_stays_held() -> None:
    stack = {"stack.enter_context(holding(gpu))": "acquire(gpu)"}
    without = run_without(f"{PACKAGE}/exit_stack.py", stack)
    assert without == record(f"{PACKAGE}/limits.py")


def test_without_the_line_sigterm_leaves_the_folder() -> None:
    signals = record(f"{PACKAGE}/limits_signals.py").text.splitlines()
    assert signals[1:3] == [
        "SIGTERM leaves 1",
        "SIGTERM leaves, with the line, 0",
    ]
