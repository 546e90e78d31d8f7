"""Three folds, a factory: every fold gets an optimizer of its own."""

from collections.abc import Callable
from functools import partial

from snippets.dependency_injection import optim
from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.tiny_model import Linear, Parameter

# Called with the parameters of a model, it returns an optimizer for them.
OptimizerFactory = Callable[[list[Parameter]], optim.Optimizer]


def cross_validate_with_factory(
    make_optimizer: OptimizerFactory, folds: int
) -> None:
    for fold in range(1, folds + 1):
        # The model is new in each fold, and so is the optimizer.
        model = Linear()
        optimizer = make_optimizer(model.parameters())
        start = model.loss()
        end = Trainer(model, optimizer).fit()
        print(f"fold {fold}: loss {start:.3f} -> {end:.3f}")


def main() -> None:
    cross_validate_with_factory(partial(optim.SGD, lr=0.1), folds=3)


if __name__ == "__main__":
    main()
