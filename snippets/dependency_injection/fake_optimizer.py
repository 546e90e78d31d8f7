"""A fake optimizer counts how often the trainer calls it."""

from snippets.dependency_injection.after import Trainer
from snippets.dependency_injection.tiny_model import Linear


class FakeOptimizer:
    def __init__(self) -> None:
        self.steps = 0

    def step(self) -> None:
        self.steps += 1


def test_the_trainer_calls_the_optimizer_in_each_step() -> None:
    fake = FakeOptimizer()
    Trainer(Linear(), optimizer=fake).fit(steps=3)
    assert fake.steps == 3


def main() -> None:
    test_the_trainer_calls_the_optimizer_in_each_step()
    print("passed: the trainer called the fake optimizer 3 times")


if __name__ == "__main__":
    main()
