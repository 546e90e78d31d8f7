"""PyTorch: the folds again, with an instance and with a factory."""

from functools import partial

import torch


def fit(model: torch.nn.Module, optimizer: torch.optim.Optimizer) -> str:
    """Train on y = 3x, and say what became of the loss."""
    x = torch.tensor([[1.0], [2.0]])
    losses = []
    for _ in range(200):
        optimizer.zero_grad()
        loss = (model(x) - 3 * x).square().mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return f"loss {losses[0]:.3f} -> {losses[-1]:.3f}"


def main() -> None:
    torch.manual_seed(0)
    first = torch.nn.Linear(1, 1)
    optimizer = torch.optim.SGD(first.parameters(), lr=0.1)
    for fold in (1, 2):
        model = first if fold == 1 else torch.nn.Linear(1, 1)
        print(f"instance, fold {fold}: {fit(model, optimizer)}")
    make_optimizer = partial(torch.optim.SGD, lr=0.1)
    for fold in (1, 2):
        model = torch.nn.Linear(1, 1)
        optimizer = make_optimizer(model.parameters())
        print(f"factory, fold {fold}: {fit(model, optimizer)}")


if __name__ == "__main__":
    main()
