"""after.py fails again once the injection alone is taken out of it."""

from tools.pages.recorded import record
from tools.pages.take_out import run_without


def test_without_the_pattern_the_failure_is_back() -> None:
    pattern = {
        ", optimizer: optim.Optimizer": "",
        "self.optimizer = optimizer": (
            "self.optimizer = optim.Adam(model.parameters(), lr=0.1)"
        ),
    }
    without = run_without("snippets/dependency_injection/after.py", pattern)
    assert without == record("snippets/dependency_injection/before.py")


def test_without_the_factory_the_later_folds_learn_nothing_again() -> None:
    factory = {
        "make_optimizer: OptimizerFactory": "optimizer: optim.Optimizer",
        "        optimizer = make_optimizer(model.parameters())\n": "",
        "partial(optim.SGD, lr=0.1)": (
            "optim.SGD(Linear().parameters(), lr=0.1)"
        ),
    }
    file = "snippets/dependency_injection/fresh_optimizer.py"
    without = run_without(file, factory)
    assert without.text.endswith("fold 3: loss 9.000 -> 9.000")
