"""The composition root builds the real parts, and the model learns."""

from snippets.dependency_injection.composition_root import (
    OptimizerConfig,
    build_trainer,
)


def test_the_model_learns_with_the_optimizer_of_the_config() -> None:
    trainer = build_trainer(OptimizerConfig("SGD", lr=0.1))
    assert trainer.fit() < 0.01


def main() -> None:
    test_the_model_learns_with_the_optimizer_of_the_config()
    print("passed: SGD brought the loss of the real model below 0.01")


if __name__ == "__main__":
    main()
