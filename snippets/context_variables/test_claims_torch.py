"""What the page claims about PyTorch, and no listing shows."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import torch

from snippets.context_variables import library_torch

NO_GRADIENT = "element 0 of tensors does not require grad and does not have"


@pytest.fixture(autouse=True)
def gradients_on_again() -> Iterator[None]:
    yield
    torch.set_grad_enabled(True)


async def evaluate() -> None:
    with torch.no_grad():
        await asyncio.sleep(0)


async def learn() -> None:
    weight = torch.ones(1, requires_grad=True)
    (weight * 2).backward()


def test_the_graph_hangs_on_the_tensors() -> None:
    weight = torch.ones(1, requires_grad=True)
    loss = weight * 2
    ((accumulates, _), *_) = loss.grad_fn.next_functions
    assert accumulates.variable is weight


def test_a_thread_without_the_mode_still_sees_the_graph() -> None:
    weight = torch.ones(1, requires_grad=True)
    loss = weight * 2
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(lambda: loss.grad_fn).result() is loss.grad_fn
        with torch.no_grad():
            assert pool.submit(torch.is_grad_enabled).result() is True


def test_another_task_cannot_learn_meanwhile() -> None:
    async def main() -> None:
        await asyncio.gather(evaluate(), learn())

    with pytest.raises(RuntimeError, match=NO_GRADIENT):
        asyncio.run(main())


def test_gradients_stay_off_after_both_blocks() -> None:
    async def main() -> None:
        two = (library_torch.evaluate(1), library_torch.evaluate(2))
        await asyncio.gather(*two)

    asyncio.run(main())
    assert not torch.is_grad_enabled()
    with pytest.raises(RuntimeError, match=NO_GRADIENT):
        asyncio.run(learn())


def test_inference_mode_is_of_the_thread_as_well() -> None:
    async def predict() -> None:
        with torch.inference_mode():
            await asyncio.sleep(0)

    async def main() -> None:
        await asyncio.gather(predict(), learn())

    with pytest.raises(RuntimeError):
        asyncio.run(main())
