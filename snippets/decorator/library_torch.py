"""PyTorch: `@torch.no_grad()` on functions that are called, and awaited."""

# mypy: disable-error-code="untyped-decorator"

import asyncio

import torch

weight = torch.ones(1, requires_grad=True)


@torch.no_grad()
def predict(x: float) -> torch.Tensor:
    return weight * x


@torch.no_grad()
async def predict_async(x: float) -> torch.Tensor:
    return weight * x


async def handle(x: float) -> torch.Tensor:
    return predict(x)


def main() -> None:
    print("records gradients:")
    print("def:", predict(2.0).requires_grad)
    print("async def:", asyncio.run(predict_async(2.0)).requires_grad)
    print("async, calls def:", asyncio.run(handle(2.0)).requires_grad)


if __name__ == "__main__":
    main()
