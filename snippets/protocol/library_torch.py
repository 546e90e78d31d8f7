"""PyTorch: a checkpoint restores whatever matches the Protocol Stateful."""

import warnings
from tempfile import TemporaryDirectory
from typing import Any

import torch.distributed.checkpoint as dcp
from torch.distributed.checkpoint.stateful import Stateful


class EpochCounter:
    epoch = 0

    def state_dict(self) -> dict[str, Any]:
        return {"epoch": self.epoch}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        self.epoch = state_dict["epoch"]


class SaveOnly:
    epoch = 0

    def state_dict(self) -> dict[str, Any]:
        return {"epoch": self.epoch}


def main() -> None:
    # This is one process on a laptop, and that is meant.
    warnings.filterwarnings("ignore", "torch.distributed is disabled")
    for counter_class in (EpochCounter, SaveOnly):
        trained, resumed = counter_class(), counter_class()
        trained.epoch = 3
        with TemporaryDirectory() as folder:
            dcp.save({"counter": trained}, checkpoint_id=folder)
            dcp.load({"counter": resumed}, checkpoint_id=folder)
        print(counter_class.__name__)
        print("  inherits:", Stateful in counter_class.__mro__)
        print("  matches:", isinstance(resumed, Stateful))
        print("  resumes at epoch", resumed.epoch)


if __name__ == "__main__":
    main()
