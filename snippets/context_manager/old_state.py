"""After an evaluation that fails, the model is in training mode again."""

from snippets.context_manager.after import evaluate
from snippets.context_manager.tiny_model import Model


def test_a_failed_evaluation_restores_the_training_mode() -> None:
    model = Model()
    try:
        evaluate(model, step=2)
    except TimeoutError:
        assert model.training
    else:
        raise AssertionError("evaluate() did not raise")


def main() -> None:
    test_a_failed_evaluation_restores_the_training_mode()
    print("passed: the evaluation failed, and the model trains again")


if __name__ == "__main__":
    main()
