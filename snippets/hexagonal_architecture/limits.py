"""A fake that promises less: the loop is the same, its result is not."""

from contextlib import suppress

from snippets.hexagonal_architecture.after import DivergedError, train
from snippets.hexagonal_architecture.contract import verify_contract
from snippets.hexagonal_architecture.fakes import (
    ListTracker,
    MemoryCheckpoints,
)


class CarelessCheckpoints(MemoryCheckpoints):
    def save(self, name: str, weights: list[float]) -> None:
        self.saved[name] = weights  # the list itself, and not a copy


def main() -> None:
    for checkpoints in (MemoryCheckpoints(), CarelessCheckpoints()):
        with suppress(DivergedError):
            train(ListTracker(), checkpoints, lr=1.5)
        loss = checkpoints.saved["last"][0] ** 2
        print(f"{type(checkpoints).__name__}: saved at loss {loss}")
    verify_contract(MemoryCheckpoints())
    verify_contract(CarelessCheckpoints())


if __name__ == "__main__":
    main()
