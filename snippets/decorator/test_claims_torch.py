"""What the page claims about PyTorch."""

import asyncio
import warnings
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import torch

from snippets.decorator import library_torch

Decorate = Callable[[Any], Any]
SWITCHES = [torch.no_grad(), torch.no_grad, torch.inference_mode()]
IDS = ["no_grad()", "no_grad", "inference_mode()"]


def test_the_function_keeps_its_name() -> None:
    assert library_torch.predict.__name__ == "predict"


@pytest.mark.parametrize("decorate", SWITCHES, ids=IDS)
def test_gradients_are_off_in_a_plain_function(decorate: Decorate) -> None:
    @decorate
    def predict(x: float) -> torch.Tensor:
        return library_torch.weight * x

    assert not predict(2.0).requires_grad
    assert torch.is_grad_enabled()


@pytest.mark.parametrize("decorate", SWITCHES, ids=IDS)
def test_gradients_stay_on_in_an_async_one_without_a_warning(
    decorate: Decorate,
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        @decorate
        async def predict(x: float) -> torch.Tensor:
            return library_torch.weight * x

        assert asyncio.run(predict(2.0)).requires_grad


@pytest.mark.parametrize("decorate", SWITCHES, ids=IDS)
def test_gradients_stay_on_in_an_async_generator(
    decorate: Decorate,
) -> None:
    @decorate
    async def predict_many(
        xs: list[float],
    ) -> AsyncIterator[torch.Tensor]:
        for x in xs:
            yield library_torch.weight * x

    async def first() -> bool:
        async for tensor in predict_many([2.0]):
            return bool(tensor.requires_grad)
        raise AssertionError

    assert asyncio.run(first())
