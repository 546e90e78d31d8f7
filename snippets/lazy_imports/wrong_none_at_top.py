"""Wrong: the `try` at the top loads it early, and None fails late."""

from snippets.lazy_imports.after import train

try:
    import snippets.lazy_imports.matplotlib_standin as plt
except ModuleNotFoundError:
    plt = None


def save_plot(losses: list[float]) -> None:
    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    losses = train(epochs)
    if plot:
        save_plot(losses)
