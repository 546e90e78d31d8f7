"""Runs the file of a listing as a reader would, and records what it prints."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tools.pages.markdown_source import Fence
from tools.pages.patterns import CONTENT, ROOT, Pattern

FRAMES = r"Traceback \(most recent call last\):\n(?: .*\n)+"
TRACEBACK = re.compile(FRAMES)
# An exception that led to the next one; the reader is shown the last.
CAUSE = re.compile(
    FRAMES + r"(?:.+\n)+\n(?:The above exception was|During handling of).*\n\n"
)
SECONDS = 120
# Installed by `make check-torch` alone, since they take a gigabyte.
TORCH_LIBRARIES = {"accelerate", "lightning", "torch", "transformers"}
MYPY_OPTIONS = ("--no-color-output", "--no-error-summary", "--no-pretty")
ENVIRONMENT = {
    "PYTHONUNBUFFERED": "1",
    "PYTHONPATH": str(CONTENT),
    "MYPYPATH": str(CONTENT),
    # Its own: messages in mypy's cache keep the paths of the run that wrote them.
    "MYPY_CACHE_DIR": str(ROOT / "build" / "mypy"),
}


@dataclass(frozen=True)
class Recorded:
    """What a run left behind: its output and its exit code."""

    text: str
    exit: int

    @property
    def info(self) -> str:
        """The header of the output fence."""
        failed = f" data-exit={self.exit}" if self.exit else ""
        return f"{{.text .output{failed}}}"


def collapse(output: str) -> str:
    r"""Keep what an uncaught exception says; drop its frames and its causes.

    >>> frames = 'Traceback (most recent call last):\n  File "a.py", line 1\n'
    >>> collapse(f"one\n{frames}KeyError: 2\n")
    'one\nKeyError: 2\n'
    """
    return TRACEBACK.sub("", CAUSE.sub("", output))


def record(path: str) -> Recorded:
    """Run a file of `snippets/` with `python -m`; have mypy read a `refused*.py`.

    Args:
        path: The file as pages write it, from the folder CONTENT.
    """
    module = path.removesuffix(".py").replace("/", ".")
    command, folder = [sys.executable, "-m", module], CONTENT
    if path.rsplit("/", 1)[-1].startswith("refused"):
        # From the file's own folder, so that mypy names it without a long path.
        folder, name = (CONTENT / path).parent, (CONTENT / path).name
        options = ["--config-file", str(ROOT / "pyproject.toml"), *MYPY_OPTIONS]
        command = [sys.executable, "-m", "mypy", *options, name]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **ENVIRONMENT},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return Recorded(collapse(done.stdout).rstrip(), done.returncode)


def recordings(page: Pattern) -> Iterator[tuple[Fence, Fence]]:
    """Yield each listing of a whole file with the output fence that follows it."""
    for listing, output in pairwise(page.fences):
        if listing.included and "output" in output.classes:
            yield listing, output


def needs_torch(path: str) -> bool:
    """Tell whether a file imports PyTorch, or a library that stands on it."""
    return not TORCH_LIBRARIES.isdisjoint(imported(path))


def imported(path: str) -> set[str]:
    """Return the top-level packages that a file imports, stdlib and ours aside.

    A file that is missing or cannot be parsed imports nothing: rules say what is wrong.
    """
    try:
        tree = ast.parse((CONTENT / path).read_text(encoding="utf-8"))
    except (FileNotFoundError, SyntaxError):
        return set()
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found - sys.stdlib_module_names - {"snippets"}
