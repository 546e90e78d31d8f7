"""What the page claims about PyTorch, without a GPU."""

import copy
import warnings
import weakref
from typing import Any

import pytest
import torch
from tools.pages.page_code import page_code

from snippets.context_manager import after

FOLD = "`evaluating` for a PyTorch model"


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


def test_only_the_form_for_pytorch_leaves_a_frozen_module_frozen() -> None:
    [code] = page_code("context-manager", FOLD)
    page: dict[str, Any] = {}
    exec(code, page)
    model: Any = torch.nn.Sequential(torch.nn.BatchNorm1d(1))
    frozen = model[0].eval()
    with pytest.raises(TimeoutError), page["evaluating"](model):
        assert not model.training
        raise TimeoutError
    assert model.training
    assert not frozen.training
    with after.evaluating(model):
        assert not model.training
    assert frozen.training


def test_loading_overwrites_a_state_that_was_not_copied() -> None:
    model = torch.nn.Linear(1, 1)
    old = model.state_dict()
    copied = copy.deepcopy(old)
    loaded = {name: value + 1 for name, value in old.items()}
    model.load_state_dict(loaded)
    assert torch.equal(old["weight"], loaded["weight"])
    assert torch.equal(copied["weight"], loaded["weight"] - 1)
