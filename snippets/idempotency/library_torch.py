"""PyTorch: a second eval() changes nothing, and a second step() does."""

import torch


def main() -> None:
    model = torch.nn.Linear(1, 1, bias=False)
    torch.nn.init.ones_(model.weight)

    for _ in range(2):
        model.eval()
        print("training mode:", model.training)

    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model(torch.ones(1, 1)).sum().backward()
    for _ in range(2):
        optimizer.step()
        print(f"weight: {model.weight.item():.1f}")


if __name__ == "__main__":
    main()
