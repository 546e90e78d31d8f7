"""What the page claims of Lightning and PyTorch, on real ones."""

import csv
import importlib
from pathlib import Path
from typing import Any

import pytest
import torch
from lightning.fabric.utilities.cloud_io import get_filesystem
from lightning.pytorch import LightningModule, Trainer
from lightning.pytorch.loggers import (
    CSVLogger,
    Logger,
    MLFlowLogger,
    WandbLogger,
)

from snippets.hexagonal_architecture.library_lightning import StdoutLogger


class Line(LightningModule):
    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.layer = torch.nn.Linear(1, 1)

    def training_step(self, batch: Any) -> Any:
        loss = self.layer(batch).pow(2).mean()
        self.log("loss", loss)
        return loss

    def configure_optimizers(self) -> Any:
        return torch.optim.SGD(self.parameters(), lr=0.1)


def fit(logger: Logger, model: Line | None = None) -> Trainer:
    trainer = Trainer(
        accelerator="cpu",
        enable_checkpointing=False,
        enable_model_summary=False,
        enable_progress_bar=False,
        log_every_n_steps=1,
        logger=logger,
        max_epochs=1,
    )
    samples: Any = torch.ones(3, 1)
    trainer.fit(model or Line(), torch.utils.data.DataLoader(samples))
    return trainer


def steps_and_losses(logger: CSVLogger) -> list[tuple[int, float]]:
    with Path(logger.log_dir, "metrics.csv").open() as file:
        rows = list(csv.DictReader(file))
    return [(int(row["step"]), float(row["loss"])) for row in rows]


def history(logger: MLFlowLogger) -> list[tuple[int, float]]:
    found = logger.experiment.get_metric_history(logger.run_id, "loss")
    return [(metric.step, metric.value) for metric in found]


def to_mlflow(folder: Path) -> MLFlowLogger:
    return MLFlowLogger(
        tracking_uri=f"sqlite:///{folder}/mlflow.db",
        artifact_location=str(folder),
    )


def test_the_trainer_logs_the_same_to_both(tmp_path: Path) -> None:
    csv_logger, mlflow_logger = CSVLogger(tmp_path), to_mlflow(tmp_path)
    fit(csv_logger)
    fit(mlflow_logger)
    rows = steps_and_losses(csv_logger)
    assert [step for step, _ in rows] == [0, 1, 2]
    assert rows == history(mlflow_logger)


def test_logger_is_an_abstract_class_with_direct_adapters() -> None:
    logger: Any = Logger
    with pytest.raises(TypeError, match="abstract class Logger"):
        logger()
    for adapter in (CSVLogger, MLFlowLogger, WandbLogger):
        assert Logger in adapter.__bases__


def test_a_logger_of_your_own_has_the_members_of_the_port(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logger = StdoutLogger()
    logger.log_hyperparams({"lr": 0.1})
    logger.log_metrics({"loss": 4.0}, step=1)
    assert capsys.readouterr().out.splitlines() == [
        "log_hyperparams: {'lr': 0.1}",
        "log_metrics: {'loss': 4.0} step 1",
    ]


def test_the_trainer_asks_which_logger_it_has(tmp_path: Path) -> None:
    class Own(MLFlowLogger):
        log_dir = "its log_dir"
        save_dir = "its save_dir"

    class OwnCsv(CSVLogger):
        log_dir = "its log_dir"
        save_dir = "its save_dir"

    own = Own(tracking_uri=f"sqlite:///{tmp_path}/mlflow.db")
    trainer = Trainer(logger=own, accelerator="cpu")
    assert trainer.log_dir == own.save_dir == "its save_dir"
    own_csv = OwnCsv(tmp_path)
    trainer = Trainer(logger=own_csv, accelerator="cpu")
    assert trainer.log_dir == own_csv.log_dir == "its log_dir"


class Broken(Line):
    def training_step(self, batch: Any) -> Any:
        raise ArithmeticError("the loss diverged")


def test_the_trainer_ends_the_run(tmp_path: Path) -> None:
    good, bad = to_mlflow(tmp_path), to_mlflow(tmp_path)
    fit(good)
    with pytest.raises(ArithmeticError):
        fit(bad, Broken())
    for logger, status in ((good, "FINISHED"), (bad, "FAILED")):
        run = logger.experiment.get_run(logger.run_id)
        assert run.info.status == status


def test_checkpoints_go_through_fsspec(tmp_path: Path) -> None:
    trainer = fit(CSVLogger(tmp_path))
    trainer.save_checkpoint("memory://models/last.ckpt")
    store = get_filesystem("memory://models")
    assert store.ls("models", detail=False) == ["/models/last.ckpt"]
    fsspec = importlib.import_module("fsspec")
    for filesystem in (store, get_filesystem(tmp_path)):
        assert isinstance(filesystem, fsspec.AbstractFileSystem)
