"""Exercise: train without matplotlib; if a plot needs it, say so early."""

import snippets.lazy_imports.matplotlib_standin as plt
from snippets.lazy_imports.after import train

# TODO: let the job train on the server. If somebody asks for a plot there,
# raise an ImportError that names trainer[plots] before the first epoch.


def save_plot(losses: list[float]) -> None:
    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
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
