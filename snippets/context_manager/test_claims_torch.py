"""What the page claims about PyTorch, without a GPU."""

import warnings
import weakref
from typing import Any

import pytest
import torch


@pytest.mark.parametrize("name", ["autocast", "GradScaler"])
def test_the_old_spelling_warns_and_the_new_one_does_not(name: str) -> None:
    old, new = getattr(torch.cuda.amp, name), getattr(torch.amp, name)
    with pytest.warns(FutureWarning, match=f"use `torch.amp.{name}"):
        old(enabled=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error", FutureWarning)
        new("cuda", enabled=False)


def test_a_module_is_no_context_manager() -> None:
    model: Any = torch.nn.Linear(1, 1)
    message = "^'Linear' object does not support the context manager"
    with pytest.raises(TypeError, match=message), model.eval():
        pass


def test_train_returns_the_module_which_is_true() -> None:
    model = torch.nn.Linear(1, 1)
    assert model.train() is model
    assert bool(model)


def test_the_end_of_a_block_frees_no_tensor_that_has_a_name() -> None:
    with torch.no_grad():
        batch = torch.ones(3)
    seen = weakref.ref(batch)
    assert seen() is not None
    del batch
    assert seen() is None
