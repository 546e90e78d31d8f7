"""On a laptop, the first plot waits for the import; the second does not."""

from snippets.lazy_imports.after import save_plot
from snippets.lazy_imports.machine import LAPTOP, machine


def main() -> None:
    machine.installed = LAPTOP
    for call in (1, 2):
        started = machine.seconds
        save_plot([0.9, 0.45, 0.3])
        print(f"call {call} waited {machine.seconds - started} s")


if __name__ == "__main__":
    main()
