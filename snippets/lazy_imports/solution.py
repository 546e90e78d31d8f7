"""A good answer: one function imports matplotlib, and names the extra."""

from types import ModuleType

from snippets.lazy_imports.after import train


def load_pyplot() -> ModuleType:
    """Return matplotlib, or say how to install it."""
    try:
        import snippets.lazy_imports.matplotlib_standin as plt
    except ModuleNotFoundError as error:
        missing = error.name  # matplotlib, or a library that it needs
        message = f"A plot needs {missing}: pip install 'trainer[plots]'"
        raise ImportError(message) from error
    return plt


def save_plot(losses: list[float]) -> None:
    plt = load_pyplot()
    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    if plot:
        load_pyplot()  # If it is missing, fail before the first epoch.
    losses = train(epochs)
    if plot:
        save_plot(losses)


def main() -> None:
    run(epochs=2)
    try:
        run(epochs=2, plot=True)
    except ImportError as error:
        print("refused:", error)


if __name__ == "__main__":
    main()
