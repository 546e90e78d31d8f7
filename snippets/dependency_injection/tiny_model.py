"""A model of one weight that learns to be 3, in the manner of PyTorch."""

START = 0.0
TARGET = 3.0


class Parameter:
    def __init__(self) -> None:
        self.value = START
        self.grad = 0.0


class Linear:
    def __init__(self) -> None:
        self.weight = Parameter()

    def parameters(self) -> list[Parameter]:
        return [self.weight]

    def loss(self) -> float:
        """Return how far the weight is from its target, squared."""
        return (self.weight.value - TARGET) ** 2

    def backward(self) -> None:
        """Overwrite the gradient that is stored beside the weight."""
        self.weight.grad = 2 * (self.weight.value - TARGET)


def main() -> None:
    model = Linear()
    model.backward()
    print("loss:", model.loss())
    print("gradient:", model.weight.grad)


if __name__ == "__main__":
    main()
