"""The context manager as a class, which prints each call of Python."""

from typing import Self

from snippets.context_manager.tiny_model import Model


class Evaluating:
    def __init__(self, model: Model) -> None:
        self.model = model
        # A list, because blocks of one instance can be nested.
        self.old_modes: list[bool] = []

    def __enter__(self) -> Self:
        was_training = self.model.training
        self.old_modes.append(was_training)
        self.model.eval()
        print("__enter__: the model was training:", was_training)
        return self

    def __exit__(
        self, _kind: object, error: BaseException | None, _trace: object
    ) -> None:
        self.model.train(self.old_modes.pop())
        print("__exit__: the block raised:", error)


def main() -> None:
    model = Model()
    with Evaluating(model) as manager:
        print("block: training is", manager.model.training)
    try:
        with Evaluating(model):
            raise TimeoutError("the storage did not answer")
    except TimeoutError as error:
        print("main() catches:", error)
    print("training is", model.training)


if __name__ == "__main__":
    main()
