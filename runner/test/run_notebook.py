"""Runs a notebook as Jupyter does, and prints what its cells printed, as JSON.

The notebook comes from standard input; it must be valid by its own format's schema.
"""

import json
import sys
from typing import Any

import nbformat
from nbclient import NotebookClient


def printed(cell: Any) -> str:
    """Return all that a cell has printed."""
    return "".join(output.get("text", "") for output in cell.outputs)


def main() -> None:
    """Check, run, report."""
    notebook = nbformat.reads(sys.stdin.read(), as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    # An exception that reaches a cell ends this, as it ends “Run all”.
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    print(
        json.dumps(
            {cell.id: printed(cell) for cell in notebook.cells if "outputs" in cell}
        )
    )


if __name__ == "__main__":
    main()
