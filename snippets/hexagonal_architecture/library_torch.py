"""PyTorch: state_dict() holds the live tensors, so a save must copy."""

from copy import deepcopy

import torch


def main() -> None:
    model = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.constant_(model.weight, 4.0)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.25)
    live = model.state_dict()
    copied = deepcopy(model.state_dict())
    loss = model(torch.ones(1, 1)).pow(2).sum()
    loss.backward()
    optimizer.step()
    print("kept by state_dict():", live["weight"].item())
    print("kept by deepcopy(state_dict()):", copied["weight"].item())


if __name__ == "__main__":
    main()
