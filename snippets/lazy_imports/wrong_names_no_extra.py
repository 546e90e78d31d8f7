"""Wrong: it fails early, but does not say what to install."""

from snippets.lazy_imports.after import train


def save_plot(losses: list[float]) -> None:
    import snippets.lazy_imports.matplotlib_standin as plt

    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    if plot:
        import snippets.lazy_imports.matplotlib_standin  # noqa: F401
    losses = train(epochs)
    if plot:
        save_plot(losses)
