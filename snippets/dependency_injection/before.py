"""Train the tiny model twice: once with Adam, once with SGD."""

from snippets.dependency_injection import optim
from snippets.dependency_injection.tiny_model import Linear


class Trainer:
    def __init__(self, model: Linear) -> None:
        self.model = model
        self.optimizer = optim.Adam(model.parameters(), lr=0.1)

    def fit(self, steps: int = 20) -> float:
        for _ in range(steps):
            self.model.backward()
            self.optimizer.step()
        return self.model.loss()


def main() -> None:
    model = Linear()
    adam = optim.Adam(model.parameters(), lr=0.1)
    loss = Trainer(model, optimizer=adam).fit()
    print(f"Adam: loss {loss:.3f}")

    model = Linear()
    sgd = optim.SGD(model.parameters(), lr=0.1)
    loss = Trainer(model, optimizer=sgd).fit()
    print(f"SGD: loss {loss:.3f}")


if __name__ == "__main__":
    main()
