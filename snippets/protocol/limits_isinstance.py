"""What isinstance() compares with a Protocol: names, and nothing else."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class Tracker(Protocol):
    def log_model(self, path: str, step: int) -> None: ...


class NoStep:
    def log_model(self, path: str) -> None:
        print(f"saved {path}")


class NotAMethod:
    log_model = "model.pt"


class NoModel:
    pass


def main() -> None:
    for candidate in (NoStep(), NotAMethod(), NoModel()):
        fits = isinstance(candidate, Tracker)
        print(f"{type(candidate).__name__}: {fits}")


if __name__ == "__main__":
    main()
