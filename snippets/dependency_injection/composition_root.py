"""A config says which optimizer; one function builds everything from it."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.tiny_model import Linear, Parameter

SWEEP = """[
  {"kind": "Adam", "lr": 0.1},
  {"kind": "SGD", "lr": 0.1},
  {"kind": "SGD", "lr": 0.01}
]"""

# Called with parameters and a learning rate, each returns an optimizer.
OPTIMIZERS: dict[
    str, Callable[[list[Parameter], float], optim.Optimizer]
] = {"Adam": optim.Adam, "SGD": optim.SGD}


@dataclass(frozen=True)
class OptimizerConfig:
    kind: str
    lr: float


def build_trainer(config: OptimizerConfig) -> Trainer:
    model = Linear()
    make_optimizer = OPTIMIZERS[config.kind]
    optimizer = make_optimizer(model.parameters(), config.lr)
    return Trainer(model, optimizer)


def main() -> None:
    for settings in json.loads(SWEEP):
        config = OptimizerConfig(**settings)
        loss = build_trainer(config).fit()
        print(f"{config.kind}, lr {config.lr}: loss {loss:.3f}")


if __name__ == "__main__":
    main()
