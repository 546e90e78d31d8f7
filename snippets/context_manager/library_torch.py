"""PyTorch: modes that a block puts back, after an error as well."""

import warnings

import torch


def evaluate() -> None:
    raise TimeoutError("the storage did not answer")


def train() -> str:
    weight = torch.ones(1, requires_grad=True)
    try:
        (weight * 2).backward()
    except RuntimeError as error:
        return str(error)
    return f"the gradient is {weight.grad}"


def main() -> None:
    try:
        torch.set_grad_enabled(False)
        evaluate()
        torch.set_grad_enabled(True)
    except TimeoutError:
        print("by hand:", train())
    torch.set_grad_enabled(True)
    try:
        with torch.no_grad():
            evaluate()
    except TimeoutError:
        print("with no_grad():", train())

    square = torch.ones(2, 2)
    with torch.amp.autocast("cpu", dtype=torch.bfloat16):
        print("with autocast:", (square @ square).dtype)
    print("after it:", (square @ square).dtype)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", FutureWarning)
        torch.cuda.amp.autocast(enabled=False)
    print(f"{caught[0].category.__name__}: {caught[0].message}")


if __name__ == "__main__":
    main()
