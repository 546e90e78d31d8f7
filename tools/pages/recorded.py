"""Runs the file of a listing as a reader would, and records what it prints."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from tools.contract import COLLAPSED, TORCH_LIBRARIES
from tools.pages.imports import foreign_packages
from tools.pages.paths import CONTENT, ROOT

# A test of what does not end waits for less.
SECONDS = int(os.environ.get("RECORD_SECONDS", "120"))
CHECK_SECONDS = min(60, SECONDS)
# The exit code of a program that was ended, as `timeout` gives it.
ENDED_LATE = 124
MYPY_OPTIONS = ("--no-color-output", "--no-error-summary", "--no-pretty")
ENVIRONMENT = {
    "PYTHONUNBUFFERED": "1",
    "PYTHONPATH": str(CONTENT),
    "MYPYPATH": str(CONTENT),
    # Not mypy's usual cache: its messages keep the paths of the run that wrote them.
    "MYPY_CACHE_DIR": str(ROOT / "build" / "mypy"),
}


@dataclass(frozen=True)
class Recorded:
    """What a run left behind: its output and its exit code."""

    text: str
    exit: int

    @property
    def late(self) -> str:
        """How long it was waited for, within a sentence; empty if it has ended."""
        if self.exit != ENDED_LATE:
            return ""
        return self.text[0].lower() + self.text[1:]

    @property
    def last(self) -> str:
        """The last line, which is an error's words if there is one."""
        return (self.text.splitlines() or ["nothing"])[-1]

    @property
    def info(self) -> str:
        """The header of the output fence."""
        failed = f" data-exit={self.exit}" if self.exit else ""
        return f"{{.text .output{failed}}}"


def short(text: str, most: int = 70) -> str:
    """Return a text as messages quote it.

    >>> short("a traceback", 5)
    'a tr…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def collapse(output: str) -> str:
    r"""Keep what an uncaught exception says; drop its frames and its causes.

    >>> frames = 'Traceback (most recent call last):\n  File "a.py", line 1\n'
    >>> collapse(f"one\n{frames}KeyError: 2\n")
    'one\nKeyError: 2\n'
    """
    for pattern in COLLAPSED:
        output = re.sub(pattern, "", output)
    return output


def record_again(path: str) -> Recorded:
    """Run a file once more, to see whether it prints the same each time."""
    return record.__wrapped__(path)


@cache
def record(path: str) -> Recorded:
    """Run a file of `snippets/` with `python -m`; have mypy read a `refused*.py`.

    A file is run once, however often this is asked.

    Args:
        path: The file as pages write it, from the folder CONTENT.
    """
    if is_refused(path):
        return check_types(CONTENT / path)
    return run_python(["-m", _module(path)], CONTENT)


def is_refused(path: str) -> bool:
    """Tell whether mypy is to read a file, and nothing to run it."""
    return path.rsplit("/", 1)[-1].startswith("refused")


@cache
def judge(package: str, answer: str) -> Recorded:
    """Run the check of an exercise on an answer, once, however often this is asked.

    Args:
        package: The package as pages write it: `snippets/protocol`.
        answer: The answer's file in it, without `.py`: `wrong_inherits`.
    """
    module = _module(package)
    arguments = ["-m", f"{module}.check", f"{module}.{answer}"]
    return run_python(arguments, CONTENT, CHECK_SECONDS)


def complaints(package: str, answer: str) -> list[str]:
    """Return what the check of an exercise finds wrong, one line an expectation.

    Args:
        package: The package as pages write it: `snippets/protocol`.
        answer: The answer's file in it, without `.py`: `wrong_inherits`.
    """
    lines = judge(package, answer).text.splitlines()
    # Below an expectation stands what is wrong, indented.
    return [
        below.strip() for above, below in pairwise(lines) if above.startswith("NO ")
    ]


def _module(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".")


def check_types(path: Path) -> Recorded:
    """Have mypy read a file, by the project's settings."""
    options = ["--config-file", str(ROOT / "pyproject.toml"), *MYPY_OPTIONS]
    # mypy runs in the file's folder, so that its messages name the file alone.
    return run_python(["-m", "mypy", *options, path.name], path.parent)


def run_python(arguments: list[str], folder: Path, seconds: int = SECONDS) -> Recorded:
    """Run Python in a folder, with the snippets to be imported."""
    command = [sys.executable, *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **ENVIRONMENT},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Recorded(f"It did not end within {seconds} s", ENDED_LATE)
    return Recorded(collapse(done.stdout).rstrip(), done.returncode)


def needs_torch(path: str) -> bool:
    """Tell whether a file imports PyTorch, or a library that stands on it."""
    return not TORCH_LIBRARIES.isdisjoint(foreign_packages(path))
