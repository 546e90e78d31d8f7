"""Two optimizers for the tiny model, in the manner of torch.optim."""

from typing import Protocol

from snippets.dependency_injection.tiny_model import Linear, Parameter


class Optimizer(Protocol):
    def step(self) -> None: ...


class SGD:
    def __init__(self, parameters: list[Parameter], lr: float) -> None:
        self.parameters = parameters
        self.lr = lr

    def step(self) -> None:
        """Move each parameter against its gradient."""
        for parameter in self.parameters:
            parameter.value -= self.lr * parameter.grad


class Adam:
    def __init__(self, parameters: list[Parameter], lr: float) -> None:
        self.parameters = parameters
        self.lr = lr
        self.steps = 0
        self.mean = [0.0] * len(parameters)
        self.square = [0.0] * len(parameters)

    def step(self) -> None:
        """Move each parameter by about `lr`, however steep the loss is."""
        self.steps += 1
        for i, parameter in enumerate(self.parameters):
            grad = parameter.grad
            self.mean[i] = 0.9 * self.mean[i] + 0.1 * grad
            self.square[i] = 0.999 * self.square[i] + 0.001 * grad**2
            mean = self.mean[i] / (1 - 0.9**self.steps)
            square = self.square[i] / (1 - 0.999**self.steps)
            parameter.value -= self.lr * mean / (square**0.5 + 1e-8)


def main() -> None:
    for make_optimizer in (SGD, Adam):
        model = Linear()
        model.backward()
        make_optimizer(model.parameters(), lr=0.1).step()
        name = make_optimizer.__name__
        print(f"{name} moves the weight to {model.weight.value:.3f}")


if __name__ == "__main__":
    main()
