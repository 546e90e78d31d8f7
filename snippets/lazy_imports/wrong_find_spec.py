"""Wrong: find_spec finds a file, which need not be importable."""

from importlib.util import find_spec

from snippets.lazy_imports.after import train

STANDIN = "snippets.lazy_imports.matplotlib_standin"


def save_plot(losses: list[float]) -> None:
    import snippets.lazy_imports.matplotlib_standin as plt

    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    if plot and find_spec(STANDIN) is None:
        raise ImportError("pip install 'trainer[plots]'")
    losses = train(epochs)
    if plot:
        save_plot(losses)
