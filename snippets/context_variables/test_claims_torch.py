"""What the page claims about PyTorch, and no listing shows."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import torch

from snippets.context_variables.library_torch import evaluate, is_recording

NO_GRADIENT = "element 0 of tensors does not require grad and does not have"
in_each_mode = pytest.mark.parametrize(
    "mode", [torch.no_grad, torch.inference_mode]
)


def in_new_thread(call: Callable[..., Any], *arguments: Any) -> Any:
    """Call where no mode is set; one that stays on ends with the thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(call, *arguments).result()


async def wait_in(mode: Any) -> None:
    with mode():
        await asyncio.sleep(0)


async def learn() -> None:
    weight = torch.ones(1, requires_grad=True)
    (weight * 2).backward()


def test_the_graph_hangs_on_the_tensors() -> None:
    weight = torch.ones(1, requires_grad=True)
    loss = weight * 2
    ((accumulates, _), *_) = loss.grad_fn.next_functions
    assert accumulates.variable is weight


def test_a_thread_without_gradients_learns_from_a_graph_it_is_given() -> (
    None
):
    weight = torch.ones(1, requires_grad=True)
    loss = weight * 2

    def learn_from_it() -> bool:
        torch.set_grad_enabled(False)
        loss.backward()
        return is_recording()

    assert in_new_thread(learn_from_it) is False
    assert weight.grad.tolist() == [2.0]


@in_each_mode
def test_a_mode_is_of_the_thread_that_sets_it(mode: Any) -> None:
    with ThreadPoolExecutor(1) as older:
        assert older.submit(
            is_recording
        ).result()  # The thread starts here.
        with mode():
            assert not is_recording()
            assert older.submit(is_recording).result()
            assert in_new_thread(is_recording)


@in_each_mode
def test_another_task_cannot_learn_meanwhile(mode: Any) -> None:
    async def main() -> None:
        await asyncio.gather(wait_in(mode), learn())

    in_new_thread(asyncio.run, learn())  # Alone, it can.
    with pytest.raises(RuntimeError, match=NO_GRADIENT):
        in_new_thread(asyncio.run, main())


def test_gradients_stay_off_only_after_blocks_that_overlap() -> None:
    async def one_by_one() -> None:
        await evaluate(1)
        await evaluate(2)
        await learn()

    async def overlapping() -> None:
        await asyncio.gather(evaluate(1), evaluate(2))
        await learn()

    in_new_thread(asyncio.run, one_by_one())
    with pytest.raises(RuntimeError, match=NO_GRADIENT):
        in_new_thread(asyncio.run, overlapping())
