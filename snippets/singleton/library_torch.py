"""PyTorch: whoever draws from the default generator shifts the others."""

import torch


def augment() -> None:
    """Stands in for a random crop, drawn in some other module."""
    torch.rand(1)


def first_weight(generator: torch.Generator | None = None) -> str:
    return f"{torch.rand(1, generator=generator).item():.4f}"


def main() -> None:
    shared = torch.manual_seed(0)
    print("one for all:", shared is torch.default_generator)
    print("alone:", first_weight())
    torch.manual_seed(0)
    augment()
    print("after augment():", first_weight())
    own = torch.Generator().manual_seed(0)
    augment()
    print("after augment(), own generator:", first_weight(own))


if __name__ == "__main__":
    main()
