"""Wrong: the import in run() binds plt in run(), not in save_plot()."""

from snippets.lazy_imports.after import train


def save_plot(losses: list[float]) -> None:
    plt.plot(losses)  # noqa: F821 (the mistake that this file shows)
    plt.savefig("losses.png")  # noqa: F821


def run(epochs: int, plot: bool = False) -> None:
    if plot:
        try:
            from snippets.lazy_imports import (
                matplotlib_standin as plt,  # noqa: F401
            )
        except ModuleNotFoundError as error:
            raise ImportError("pip install 'trainer[plots]'") from error
    losses = train(epochs)
    if plot:
        save_plot(losses)
