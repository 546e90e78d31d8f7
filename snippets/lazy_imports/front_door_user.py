"""Uses front_door on a laptop: its user writes no import of matplotlib."""

from snippets.lazy_imports import front_door
from snippets.lazy_imports.machine import LAPTOP, machine


def main() -> None:
    machine.installed = LAPTOP
    print("after the import:", machine.seconds, "s")
    front_door.plt.plot([0.9, 0.45, 0.3])
    print("after the first use:", machine.seconds, "s")


if __name__ == "__main__":
    main()
