"""after.py fails again once the pattern alone is taken out of it."""

from tools.pages.paths import CONTENT
from tools.pages.recorded import record, run_python
from tools.pages.take_out import run_without

PACKAGE = "snippets/context_manager"
IN_THE_BACKGROUND = """
import runpy, signal
signal.signal(signal.SIGINT, signal.SIG_IGN)
name = "snippets.context_manager.limits_signals"
runpy.run_module(name, run_name="__main__")
"""
LOSS = "sum(model.loss(x) for x in read_validation(step))\n"


def test_without_the_pattern_the_failure_is_back() -> None:
    pattern = {
        f"    with evaluating(model):\n        return {LOSS}": (
            f"    model.eval()\n    loss = {LOSS}"
            "    model.train()\n    return loss\n"
        )
    }
    without = run_without(f"{PACKAGE}/after.py", pattern)
    assert "step 3: training, dropout is off" in without.text
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


def test_the_job_hears_ctrl_c_also_in_the_background() -> None:
    done = run_python(["-c", IN_THE_BACKGROUND], CONTENT, seconds=30)
    assert done == record(f"{PACKAGE}/limits_signals.py")
