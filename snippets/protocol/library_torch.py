"""PyTorch: Stateful is a Protocol, and checkpoints take what matches it."""

from typing import Any

import torch
from torch.distributed.checkpoint.stateful import Stateful


class EpochCounter:
    def __init__(self) -> None:
        self.epoch = 0

    def state_dict(self) -> dict[str, Any]:
        return {"epoch": self.epoch}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        self.epoch = state_dict["epoch"]


class SaveOnly:
    def state_dict(self) -> dict[str, Any]:
        return {}


def main() -> None:
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for candidate in (model, optimizer, EpochCounter(), SaveOnly()):
        inherits = Stateful in type(candidate).__mro__
        matches = isinstance(candidate, Stateful)
        print(f"{type(candidate).__name__}: {inherits=} {matches=}")


if __name__ == "__main__":
    main()
