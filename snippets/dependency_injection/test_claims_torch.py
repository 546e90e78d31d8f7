"""What the page claims of PyTorch's libraries and no listing shows."""

import lightning
import pytest
import torch
from transformers import BertForSequenceClassification, Trainer

from snippets.dependency_injection.library_transformers import (
    ARGUMENTS,
    CONFIG,
    ROWS,
)

FACTORY = (torch.optim.SGD, {"lr": 0.1})
REFUSED = "Passing a `model_init` is incompatible with providing the `optim"


def make_model() -> BertForSequenceClassification:
    return BertForSequenceClassification(CONFIG)


def sgd_of(model: torch.nn.Module) -> torch.optim.Optimizer:
    return torch.optim.SGD(model.parameters(), lr=0.1)


def test_an_instance_of_the_model_itself_does_train() -> None:
    model = make_model()
    before = model.classifier.weight.clone()
    instance = (sgd_of(model), None)
    Trainer(
        model, ARGUMENTS, train_dataset=ROWS, optimizers=instance
    ).train()
    assert not torch.equal(before, model.classifier.weight)


def test_an_instance_beside_model_init_is_refused() -> None:
    instance = (sgd_of(make_model()), None)
    with pytest.raises(RuntimeError, match=REFUSED):
        Trainer(
            args=ARGUMENTS,
            train_dataset=ROWS,
            model_init=make_model,
            optimizers=instance,
        )


def test_a_factory_beside_model_init_fits_the_model_that_it_makes() -> None:
    trainer = Trainer(
        args=ARGUMENTS,
        train_dataset=ROWS,
        model_init=make_model,
        optimizer_cls_and_kwargs=FACTORY,
    )
    made_first = trainer.model
    trainer.train()
    assert trainer.model is not None and trainer.optimizer is not None
    assert trainer.model is not made_first
    stepped = {
        id(weight)
        for group in trainer.optimizer.param_groups
        for weight in group["params"]
    }
    assert stepped == {id(weight) for weight in trainer.model.parameters()}


class LightningModel(lightning.LightningModule):
    def __init__(self) -> None:
        super().__init__()
        self.layer = torch.nn.Linear(1, 1)
        self.asked = 0

    def training_step(self, batch: torch.Tensor) -> torch.Tensor:
        return self.layer(batch).square().mean()

    def configure_optimizers(self) -> torch.optim.Optimizer:
        self.asked += 1
        return sgd_of(self)


def test_lightning_calls_the_factory_in_the_model() -> None:
    model = LightningModel()
    lightning.Trainer(
        accelerator="cpu",
        barebones=True,
        max_steps=1,
    ).fit(model, torch.utils.data.DataLoader(torch.ones(2, 1)))
    assert model.asked == 1
