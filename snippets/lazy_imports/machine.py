"""Stands in for a computer: what is installed there, and its clock."""

TRAINING_IMAGE = frozenset({"torch"})
LAPTOP = frozenset({"torch", "matplotlib"})


class Machine:
    """Counts the seconds that imports would take, without waiting."""

    def __init__(self, installed: frozenset[str]) -> None:
        self.installed = installed
        self.seconds = 0

    def load(self, library: str, seconds: int) -> None:
        """Do as `import` does: take a while, or find nothing.

        >>> Machine(LAPTOP).load("matplotlib", seconds=4)
        >>> Machine(TRAINING_IMAGE).load("matplotlib", seconds=4)
        Traceback (most recent call last):
        ModuleNotFoundError: No module named 'matplotlib'
        """
        if library not in self.installed:
            message = f"No module named {library!r}"
            raise ModuleNotFoundError(message, name=library)
        self.seconds += seconds


machine = Machine(TRAINING_IMAGE)


def main() -> None:
    print("on the laptop:", sorted(LAPTOP))
    print("on this machine:", sorted(machine.installed))


if __name__ == "__main__":
    main()
