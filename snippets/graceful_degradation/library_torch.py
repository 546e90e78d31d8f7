"""PyTorch: catch OutOfMemoryError, for a RuntimeError may be a bug."""

import logging

import torch

WEIGHTS = torch.ones(2, 1)
POPULAR = torch.tensor([[0.5]])
FULL = "CUDA out of memory. Tried to allocate 2.00 GiB."
log = logging.getLogger(__name__)


def on_gpu(batch: torch.Tensor) -> torch.Tensor:
    """Stand in for a GPU that is full when a batch has many rows."""
    if len(batch) > 1:
        raise torch.OutOfMemoryError(FULL)
    return batch @ WEIGHTS


def predict(
    batch: torch.Tensor, may_raise: type[Exception]
) -> tuple[torch.Tensor, str]:
    try:
        return on_gpu(batch), "gpu"
    except may_raise as error:
        # The text: a log that kept the error would keep its tensors.
        log.info("gpu failed: %s", str(error))
    # Inside `except`, the error keeps the failed call's tensors in memory.
    # Here they are free, so the next rung has room.
    return POPULAR.expand(len(batch), 1), "popular"


def main() -> None:
    print("a subclass:", issubclass(torch.OutOfMemoryError, RuntimeError))
    full, bug = torch.ones(9, 2), torch.ones(1, 3)
    print("full:", predict(full, torch.OutOfMemoryError)[1])
    print("bug, RuntimeError caught:", predict(bug, RuntimeError)[1])
    try:
        predict(bug, torch.OutOfMemoryError)
    except RuntimeError as error:
        print("bug, OutOfMemoryError caught:", error)


if __name__ == "__main__":
    main()
