"""A default that is built in the signature is shared by all trainers."""


class History:
    def __init__(self) -> None:
        print("a History is built")
        self.losses: list[float] = []


class Trainer:
    def __init__(self, history: History = History()) -> None:  # noqa: B008
        self.history = history

    def log(self, loss: float) -> None:
        self.history.losses.append(loss)


def main() -> None:
    print("main starts")
    baseline = Trainer()
    candidate = Trainer()
    baseline.log(9.0)
    candidate.log(0.1)
    print("losses of the baseline:", baseline.history.losses)


if __name__ == "__main__":
    main()
