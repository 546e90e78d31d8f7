"""Train for three steps and log each loss."""

from typing import Protocol


class Tracker(Protocol):
    def log(self, step: int, loss: float) -> None: ...


class WandbTracker:
    def __init__(self) -> None:
        import wandb

        self.run = wandb.init(project="pricing")

    def log(self, step: int, loss: float) -> None:
        self.run.log({"loss": loss}, step=step)


class StdoutTracker:
    def log(self, step: int, loss: float) -> None:
        print(f"step {step}: loss={loss}")


def train(tracker: Tracker, steps: int = 3) -> float:
    weight = 4.0
    for step in range(1, steps + 1):
        weight /= 2
        tracker.log(step, weight**2)
    return weight


def main() -> None:
    print("weight:", train(StdoutTracker()))


if __name__ == "__main__":
    main()
