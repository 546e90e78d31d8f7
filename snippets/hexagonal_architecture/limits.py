"""A fake that promises less: the core is the same, its result is not."""

from snippets.hexagonal_architecture.contract import (
    Checkpoints,
    MemoryCheckpoints,
    verify_contract,
)


class CarelessCheckpoints(MemoryCheckpoints):
    def save(self, name: str, weights: list[float]) -> None:
        self.saved[name] = weights


def train(checkpoints: Checkpoints) -> None:
    """Keep the best weights, take a bad step, go back to the best."""
    weights = [0.5]
    checkpoints.save("best", weights)
    weights[0] = 9.0
    print("back to", checkpoints.load("best"))


def main() -> None:
    for checkpoints in (MemoryCheckpoints(), CarelessCheckpoints()):
        train(checkpoints)
        verify_contract(checkpoints)


if __name__ == "__main__":
    main()
