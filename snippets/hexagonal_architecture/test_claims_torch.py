"""What the page claims of Lightning and PyTorch, on real ones."""

import csv
from pathlib import Path
from typing import Any

import pytest
import torch
from lightning.pytorch import LightningModule, Trainer
from lightning.pytorch.loggers import CSVLogger, Logger, MLFlowLogger


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


def fit(logger: Logger) -> None:
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
    trainer.fit(Line(), torch.utils.data.DataLoader(samples))


def test_trainer_cannot_tell_one_logger_from_another(
    tmp_path: Path,
) -> None:
    to_csv = CSVLogger(tmp_path)
    fit(to_csv)
    with Path(to_csv.log_dir, "metrics.csv").open() as file:
        rows = list(csv.DictReader(file))
    in_csv = [(int(row["step"]), float(row["loss"])) for row in rows]

    to_mlflow = MLFlowLogger(
        tracking_uri=f"sqlite:///{tmp_path}/mlflow.db",
        artifact_location=str(tmp_path),
    )
    fit(to_mlflow)
    history = to_mlflow.experiment.get_metric_history(
        to_mlflow.run_id, "loss"
    )
    in_mlflow = [(metric.step, metric.value) for metric in history]

    assert [step for step, _ in in_csv] == [0, 1, 2]
    assert in_csv == in_mlflow


def test_logger_is_abstract() -> None:
    logger: Any = Logger
    with pytest.raises(TypeError, match="abstract class Logger"):
        logger()
    assert issubclass(CSVLogger, Logger)
    assert issubclass(MLFlowLogger, Logger)


def test_state_dict_holds_live_tensors() -> None:
    model = torch.nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    kept = model.state_dict()
    before = kept["bias"].item()
    model(torch.ones(1, 1)).sum().backward()
    optimizer.step()
    assert kept["bias"].item() != before
