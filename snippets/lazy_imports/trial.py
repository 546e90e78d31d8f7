"""How Check runs a training job: in a new Python, on a given machine."""

import importlib
import io
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from typing import Any

from snippets import lazy_imports
from snippets.lazy_imports.machine import TRAINING_IMAGE, machine

STANDIN = "matplotlib_standin"


@dataclass
class Outcome:
    """What a job of two epochs did."""

    error: BaseException | None = None
    raised: str = "raised nothing"
    epochs: int = 0
    has_drawn: bool = False
    has_loaded: bool = False


def start_on(installed: frozenset[str]) -> None:
    """Go to a machine, and forget matplotlib as a new Python does."""
    machine.installed, machine.seconds = installed, 0
    sys.modules.pop(f"{lazy_imports.__name__}.{STANDIN}", None)
    vars(lazy_imports).pop(STANDIN, None)


def run_on(installed: frozenset[str], job: Any, plot: bool) -> Outcome:
    """Import the job's file anew on a machine, and train two epochs."""
    start_on(installed)
    sys.modules.pop(job.__name__, None)
    outcome = Outcome()
    with redirect_stdout(io.StringIO()) as printed:
        try:
            fresh = importlib.import_module(job.__name__)
            fresh.run(epochs=2, plot=plot)
        except (Exception, SystemExit) as error:
            outcome.error = error
            outcome.raised = f"raised {type(error).__name__}: {error}"
    said = printed.getvalue()
    outcome.epochs = said.count("epoch ")
    outcome.has_drawn = "wrote losses.png with 2 losses" in said
    outcome.has_loaded = machine.seconds > 0
    return outcome


def main() -> None:
    job = importlib.import_module("snippets.lazy_imports.after")
    outcome = run_on(TRAINING_IMAGE, job, plot=True)
    print(f"after.py trained {outcome.epochs} epochs, {outcome.raised}")


if __name__ == "__main__":
    main()
