"""Wrong: it prints a line that nobody reads, and draws nothing."""

from snippets.lazy_imports.after import train


def save_plot(losses: list[float]) -> None:
    try:
        import snippets.lazy_imports.matplotlib_standin as plt
    except ModuleNotFoundError:
        print("no plot: pip install 'trainer[plots]'")
        return
    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    losses = train(epochs)
    if plot:
        save_plot(losses)
