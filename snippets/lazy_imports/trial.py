"""How Check runs a training job: in a new Python, on a given machine."""

import importlib
import sys
from dataclasses import dataclass
from typing import Any

from snippets import lazy_imports
from snippets.checking import attempt
from snippets.lazy_imports.machine import TRAINING_IMAGE, machine

STANDIN = "matplotlib_standin"


@dataclass
class Trained:
    """What a job of two epochs did."""

    error: BaseException | None
    raised: str
    epochs: int
    has_drawn: bool
    has_loaded: bool


def start_on(installed: frozenset[str]) -> None:
    """Go to a machine, and forget matplotlib as a new Python does."""
    machine.installed, machine.seconds = installed, 0
    sys.modules.pop(f"{lazy_imports.__name__}.{STANDIN}", None)
    vars(lazy_imports).pop(STANDIN, None)


def run_on(installed: frozenset[str], job: Any, plot: bool) -> Trained:
    """Import the job's file anew on a machine, and train two epochs."""
    start_on(installed)
    sys.modules.pop(job.__name__, None)

    def import_and_train() -> None:
        fresh = importlib.import_module(job.__name__)
        fresh.run(epochs=2, plot=plot)

    outcome = attempt(import_and_train)
    return Trained(
        error=outcome.error,
        raised=f"raised {outcome.raised or 'nothing'}",
        epochs=outcome.printed.count("epoch "),
        has_drawn="wrote losses.png with 2 losses" in outcome.printed,
        has_loaded=machine.seconds > 0,
    )


def main() -> None:
    job = importlib.import_module("snippets.lazy_imports.after")
    trained = run_on(TRAINING_IMAGE, job, plot=True)
    print(f"after.py trained {trained.epochs} epochs, {trained.raised}")


if __name__ == "__main__":
    main()
