"""What the page claims of PyTorch, and no file shows."""

import pytest
import torch
from torch.distributed.checkpoint.stateful import Stateful


@pytest.mark.parametrize("kind", ["model", "optimizer"])
def test_models_and_optimizers_match_without_inheriting(kind: str) -> None:
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    candidate = {"model": model, "optimizer": optimizer}[kind]
    assert Stateful not in type(candidate).__mro__
    assert isinstance(candidate, Stateful)


def test_stateful_is_a_runtime_checkable_protocol() -> None:
    assert Stateful._is_protocol
    assert not isinstance(object(), Stateful)
