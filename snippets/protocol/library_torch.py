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
    # PyTorch warns that it saves from one process, as it should here.
    warnings.filterwarnings("ignore", "torch.distributed is disabled")
    for counter_class in (EpochCounter, SaveOnly):
        trained, resumed = counter_class(), counter_class()
        trained.epoch = 3
        with TemporaryDirectory() as folder:
            dcp.save({"counter": trained}, checkpoint_id=folder)
            dcp.load({"counter": resumed}, checkpoint_id=folder)
        print(counter_class.__name__)
        print("  matches:", isinstance(resumed, Stateful))
        print("  resumes at epoch", resumed.epoch)


if __name__ == "__main__":
    main()
