"""PyTorch: gradients are off for a whole thread, and not for one task."""

import asyncio

import torch


def is_recording() -> bool:
    """Tell whether PyTorch records this product for gradients."""
    weight = torch.ones(1, requires_grad=True)
    return bool((weight * 2).requires_grad)


async def evaluate(waits: int) -> None:
    with torch.no_grad():
        for _ in range(waits):
            await asyncio.sleep(0)  # Wrong: another task runs meanwhile.


async def fine_tune() -> None:
    print("while another task evaluates:", is_recording())


async def load_and_evaluate() -> None:
    await asyncio.sleep(0)  # Right: wait first, for example for the data.
    with torch.no_grad():
        is_recording()


async def main() -> None:
    print("at the start:", is_recording())
    await asyncio.gather(evaluate(1), fine_tune())
    # The first block ends inside the second, and the second ends last.
    await asyncio.gather(evaluate(1), evaluate(2))
    print("after two blocks that overlap:", is_recording())
    torch.set_grad_enabled(True)
    await asyncio.gather(load_and_evaluate(), load_and_evaluate())
    print("without await in a block:", is_recording())


if __name__ == "__main__":
    asyncio.run(main())
