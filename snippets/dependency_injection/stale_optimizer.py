"""Three folds, one optimizer: it stays with the model of the first fold."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.tiny_model import Linear


def cross_validate_with_instance(
    first: Linear, optimizer: optim.Optimizer, folds: int
) -> None:
    for fold in range(1, folds + 1):
        # The model is new in each fold. The optimizer stays the same.
        model = first if fold == 1 else Linear()
        start = model.loss()
        end = Trainer(model, optimizer).fit()
        print(f"fold {fold}: loss {start:.3f} -> {end:.3f}")


def main() -> None:
    first = Linear()
    optimizer = optim.SGD(first.parameters(), lr=0.1)
    cross_validate_with_instance(first, optimizer, folds=3)


if __name__ == "__main__":
    main()
