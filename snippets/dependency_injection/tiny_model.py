"""A model of one weight and an optimizer, in the manner of PyTorch."""


class Parameter:
    def __init__(self) -> None:
        self.value = self.grad = 0.0


class Linear:
    def __init__(self) -> None:
        self.weight = Parameter()

    def parameters(self) -> list[Parameter]:
        return [self.weight]

    def loss(self) -> float:
        """Compute the loss, least at a weight of 3, and its gradient."""
        self.weight.grad = 2 * (self.weight.value - 3)
        return (self.weight.value - 3) ** 2


class SGD:
    def __init__(self, parameters: list[Parameter], lr: float) -> None:
        self.parameters, self.lr = parameters, lr

    def step(self) -> None:
        for parameter in self.parameters:
            parameter.value -= self.lr * parameter.grad


def main() -> None:
    model = Linear()
    optimizer = SGD(model.parameters(), lr=0.5)
    print("loss:", model.loss())
    optimizer.step()
    print("loss:", model.loss())


if __name__ == "__main__":
    main()
