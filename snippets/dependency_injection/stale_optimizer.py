"""Three folds, one optimizer: it stays with the model of the first fold."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.tiny_model import Linear


def cross_validate_with_instance(
    models: list[Linear], optimizer: optim.Optimizer
) -> None:
    for fold, model in enumerate(models, 1):
        # The model is new in each fold. The optimizer stays the same.
        start = model.loss()
        end = Trainer(model, optimizer).fit()
        print(f"fold {fold}: loss {start:.3f} -> {end:.3f}")


def main() -> None:
    models = [Linear(), Linear(), Linear()]
    optimizer = optim.SGD(models[0].parameters(), lr=0.1)
    cross_validate_with_instance(models, optimizer)


if __name__ == "__main__":
    main()
