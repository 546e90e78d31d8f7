"""Lightning: the trainer calls a port and ends its run, but it peeks."""

import logging
import warnings
from typing import Any

import torch
from lightning.pytorch import LightningModule, Trainer
from lightning.pytorch.loggers import CSVLogger, Logger


class StdoutLogger(Logger):
    name, version = "pricing", 7
    save_dir, log_dir = "runs", "runs/pricing/version_7"

    def log_hyperparams(self, params: Any, *args: Any) -> None:
        print("log_hyperparams:", params)

    def log_metrics(self, metrics: Any, step: int | None = None) -> None:
        print("log_metrics:", metrics, "step", step)

    def finalize(self, status: str) -> None:
        print("finalize:", status)


class Line(LightningModule):
    def training_step(self, batch: Any) -> None:
        raise ArithmeticError("the loss diverged")

    def configure_optimizers(self) -> Any:
        return torch.optim.SGD([torch.nn.Parameter(torch.ones(1))])


def main() -> None:
    logging.disable()
    warnings.simplefilter("ignore")
    print("port:", *sorted(Logger.__abstractmethods__))
    options: Any = {
        "accelerator": "cpu",
        "enable_checkpointing": False,
        "enable_model_summary": False,
        "enable_progress_bar": False,
    }
    samples: Any = torch.ones(3, 1)
    trainer = Trainer(logger=StdoutLogger(), **options)
    try:
        trainer.fit(Line(), torch.utils.data.DataLoader(samples))
    except ArithmeticError as error:
        print("fit raised:", error)
    for logger in (StdoutLogger(), CSVLogger("runs", "pricing", 7)):
        print(f"{type(logger).__name__}.log_dir: {logger.log_dir}")
        trainer = Trainer(logger=logger, **options)
        print("  trainer.log_dir:", trainer.log_dir)


if __name__ == "__main__":
    main()
