"""A default that is built in the signature: one object for everybody."""


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
    baseline, candidate = Trainer(), Trainer()
    baseline.log(9.0)
    candidate.log(0.1)
    print("baseline:", baseline.history.losses)


if __name__ == "__main__":
    main()
