"""Lightning: the trainer logs through a port, and looks behind it once."""

import logging
from typing import Any

from lightning.pytorch import Trainer
from lightning.pytorch.loggers import CSVLogger, Logger


class StdoutLogger(Logger):
    name, version = "pricing", 7
    save_dir, log_dir = "runs", "runs/pricing/version_7"

    def log_hyperparams(self, params: Any, *args: Any) -> None:
        print("log_hyperparams:", params)

    def log_metrics(self, metrics: Any, step: int | None = None) -> None:
        print("log_metrics:", metrics, "step", step)


def main() -> None:
    logging.disable()
    print("port:", *sorted(Logger.__abstractmethods__))
    for logger in (StdoutLogger(), CSVLogger("runs", "pricing", 7)):
        trainer = Trainer(logger=logger, accelerator="cpu")
        print(f"{type(logger).__name__}.log_dir: {logger.log_dir}")
        print("  trainer.log_dir:", trainer.log_dir)


if __name__ == "__main__":
    main()
