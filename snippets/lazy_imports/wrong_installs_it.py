"""Wrong: the job installs what the image leaves out on purpose."""

from snippets.lazy_imports.after import train
from snippets.lazy_imports.machine import LAPTOP, machine


def save_plot(losses: list[float]) -> None:
    machine.installed = LAPTOP
    import snippets.lazy_imports.matplotlib_standin as plt

    plt.plot(losses)
    plt.savefig("losses.png")


def run(epochs: int, plot: bool = False) -> None:
    losses = train(epochs)
    if plot:
        save_plot(losses)
