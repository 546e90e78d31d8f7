"""Wrong: the import moved to run(), where each training needs it."""

from types import ModuleType

from snippets.lazy_imports.after import train


def save_plot(plt: ModuleType, losses: list[float]) -> None:
    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    try:
        import snippets.lazy_imports.matplotlib_standin as plt
    except ModuleNotFoundError as error:
        raise ImportError("pip install 'trainer[plots]'") from error
    losses = train(epochs)
    if plot:
        save_plot(plt, losses)
