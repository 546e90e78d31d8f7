"""Wrong: sys.exit ends the program of whoever calls run()."""

import sys

from snippets.lazy_imports.after import train


def save_plot(losses: list[float]) -> None:
    import snippets.lazy_imports.matplotlib_standin as plt

    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    if plot:
        try:
            import snippets.lazy_imports.matplotlib_standin  # noqa: F401
        except ModuleNotFoundError:
            sys.exit("pip install 'trainer[plots]'")
    losses = train(epochs)
    if plot:
        save_plot(losses)
