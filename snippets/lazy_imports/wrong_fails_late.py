"""Wrong: the error names the extra, but all epochs are done by then."""

from snippets.lazy_imports.after import train


def save_plot(losses: list[float]) -> None:
    try:
        import snippets.lazy_imports.matplotlib_standin as plt
    except ModuleNotFoundError as error:
        raise ImportError("pip install 'trainer[plots]'") from error
    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    losses = train(epochs)
    if plot:
        save_plot(losses)
