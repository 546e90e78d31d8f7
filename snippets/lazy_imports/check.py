"""What Check runs: the job with a plot and without, on two machines."""

from typing import Any

from snippets.checking import run_checks
from snippets.lazy_imports.machine import LAPTOP, TRAINING_IMAGE
from snippets.lazy_imports.trial import run_on, start_on


def check_the_server_trains(answer: Any) -> None:
    """The server has no matplotlib. There, run(epochs=2) trains."""
    trained = run_on(TRAINING_IMAGE, answer, plot=False)
    assert trained.error is None and trained.epochs == 2, (
        "On the server, importing your file and calling run(epochs=2) "
        f"trained {trained.epochs} epochs and {trained.raised}. It should "
        "train 2. Import matplotlib in a function that only a plot calls."
    )


def check_the_laptop_draws(answer: Any) -> None:
    """A laptop has matplotlib. There, run(epochs=2, plot=True) draws."""
    trained = run_on(LAPTOP, answer, plot=True)
    plot = "drew the losses" if trained.has_drawn else "drew no plot"
    assert trained.error is None and trained.has_drawn, (
        f"On a laptop, run(epochs=2, plot=True) {trained.raised} and "
        f"{plot}. It should draw 2 losses. An import in a function binds "
        "the name there alone: import it where it is used."
    )


def check_nothing_is_loaded_without_a_plot(answer: Any) -> None:
    """On a laptop, run(epochs=2) does not load matplotlib."""
    trained = run_on(LAPTOP, answer, plot=False)
    assert not trained.has_loaded, (
        "On a laptop, importing your file and calling run(epochs=2) loaded "
        "matplotlib and waited 4 seconds for it. It should load nothing "
        "without a plot. A `try` at the top of the file loads it, too."
    )


def check_the_server_refuses_a_plot_early(answer: Any) -> None:
    """The server refuses a plot early, and names what to install."""
    trained = run_on(TRAINING_IMAGE, answer, plot=True)
    said = f"On the server, run(epochs=2, plot=True) {trained.raised}"
    assert isinstance(trained.error, ImportError), (
        f"{said}. It should raise an ImportError, which can be caught: "
        "whoever asks for a plot has to learn that there will be none."
    )
    assert trained.epochs == 0, (
        f"{said}, after {trained.epochs} epochs. It should raise before "
        "the first: try the import itself at the start of run()."
    )
    assert "trainer[plots]" in str(trained.error), (
        f"{said}. Its text should say to install trainer[plots]."
    )


if __name__ == "__main__":
    start_on(LAPTOP)  # Check can read a file that imports it at the top.
    run_checks(globals())
