"""What isinstance() compares with a Protocol: names, and nothing else."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class Tracker(Protocol):
    def log_model(self, path: str, step: int) -> None: ...


class NoStep:
    def log_model(self, path: str) -> None:
        print(f"saved {path}")


class NoModel:
    pass


def main() -> None:
    print("NoStep:", isinstance(NoStep(), Tracker))
    print("NoModel:", isinstance(NoModel(), Tracker))


if __name__ == "__main__":
    main()
