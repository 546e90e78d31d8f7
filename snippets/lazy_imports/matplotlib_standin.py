"""Stands in for matplotlib.pyplot, where it is installed."""

from snippets.lazy_imports.machine import machine

machine.load("matplotlib", seconds=4)

_drawn: list[float] = []


def plot(losses: list[float]) -> None:
    _drawn.extend(losses)


def savefig(name: str) -> None:
    print(f"wrote {name} with {len(_drawn)} losses")
    _drawn.clear()


def main() -> None:
    plot([0.9, 0.45, 0.3])
    savefig("losses.png")


if __name__ == "__main__":
    main()
