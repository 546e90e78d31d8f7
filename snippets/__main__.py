"""The patterns at the command line: list them, run a cell, do an exercise.

Install the project, or stand in its folder, and type:

    python -m snippets                             list the patterns
    python -m snippets run protocol before         run a cell of a page
    python -m snippets start singleton answer.py   begin its exercise
    python -m snippets check singleton answer.py   check your answer to it

No page brings this file to a reader's browser.
"""

import argparse
import ast
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Pages say the family and the summary; a wheel has them beside the code.
PAGES = next(
    path
    for path in (HERE / "pages", HERE.parent / "docs" / "patterns")
    if path.is_dir()
)
# Files that no page shows. The contract has them, too, and a test compares.
UNSHOWN = ("wrong_", "test_", "check_messages.py", "conftest.py")
# The last line of a check that passed, as checking.py prints it.
PASSED = "Passed."
SUMMARY = re.compile(r"^summary: *(?:>-?\n)?(.+(?:\n +.+)*)", re.MULTILINE)


class UsageError(Exception):
    """The command line names something that there is not."""


@dataclass(frozen=True)
class Pattern:
    """A pattern: its page's name and family, and its package."""

    name: str
    family: str
    summary: str

    @property
    def folder(self) -> Path:
        """The package: `snippets/error_isolation`."""
        return HERE / self.name.replace("-", "_")

    @property
    def module(self) -> str:
        """The package, as Python names it."""
        return f"{HERE.name}.{self.folder.name}"

    @property
    def cells(self) -> list[str]:
        """The files that the page shows, without `.py`."""
        names = (path.name for path in self.folder.glob("*.py"))
        shown = {
            name[:-3]
            for name in names
            if not name.startswith(("_", *UNSHOWN))
        }
        first = ["before", "after", "limits"]
        return [*first, *sorted(shown.difference(first))]


def all_patterns() -> list[Pattern]:
    """Return the patterns by family and name."""
    found = []
    for page in sorted(PAGES.glob("*/*.md")):
        summary = SUMMARY.search(page.read_text(encoding="utf-8"))
        text = " ".join(summary[1].split()).strip("\"'") if summary else ""
        found.append(Pattern(page.stem, page.parent.name, text))
    return found


def nearest(what: str, name: str, names: Iterable[str]) -> str:
    """Say that there is no such name, and which ones there are.

    Examples:
        >>> nearest("pattern", "singelton", ["protocol", "singleton"])
        'There is no pattern “singelton”. Did you mean “singleton”?'
        >>> nearest("pattern", "x", ["protocol", "singleton"])
        'There is no pattern “x”. There are: protocol, singleton.'
    """
    names = list(names)
    close = difflib.get_close_matches(name, names, n=1)
    there_are = f"There are: {', '.join(names)}."
    hint = f"Did you mean “{close[0]}”?" if close else there_are
    return f"There is no {what} “{name}”. {hint}"


def find_pattern(name: str) -> Pattern:
    """Return the pattern of that name; `error_isolation` will do, too."""
    patterns = {pattern.name: pattern for pattern in all_patterns()}
    wanted = name.lower().replace("_", "-")
    if wanted not in patterns:
        raise UsageError(nearest("pattern", name, patterns))
    return patterns[wanted]


def list_patterns() -> int:
    """Print the patterns, family by family."""
    patterns = all_patterns()
    width = max(len(pattern.name) for pattern in patterns)
    for family in dict.fromkeys(pattern.family for pattern in patterns):
        print(family)
        for pattern in patterns:
            if pattern.family == family:
                print(f"  {pattern.name:<{width}}  {pattern.summary}")
    print("\nRun a cell: python -m snippets run protocol before")
    return 0


def run_cell(name: str, cell: str | None) -> int:
    """Run a file of a pattern as the page does; return its exit code."""
    pattern = find_pattern(name)
    cells = pattern.cells
    if cell is None:
        print(f"Cells of {pattern.name}: {', '.join(cells)}")
        return 0
    wanted = cell.removesuffix(".py")
    if wanted not in cells:
        raise UsageError(nearest(f"cell of {pattern.name}", cell, cells))
    if wanted.startswith("library"):
        refuse_missing_libraries(pattern.folder / f"{wanted}.py")
    return python("-m", f"{pattern.module}.{wanted}").returncode


def refuse_missing_libraries(path: Path) -> None:
    """Say what a file about a library needs, before its import fails."""
    imported = set[str]()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            imported.add(node.module.split(".")[0])
    missing = [name for name in sorted(imported) if not find_spec(name)]
    if missing:
        raise UsageError(
            f"{path.parent.name}/{path.name} needs {', '.join(missing)}, "
            "which this Python lacks. Install it here, or run another cell."
        )


def start_exercise(name: str, target: Path) -> int:
    """Write the starter of an exercise to a file."""
    pattern = find_pattern(name)
    if target.exists():
        raise UsageError(f"{target} is there already. Name another file.")
    shutil.copyfile(pattern.folder / "exercise.py", target)
    print(f"{target} is written. Fill in the TODO, and then:")
    print(f"  python -m snippets check {pattern.name} {target}")
    return 0


def check_answer(name: str, answer: Path) -> int:
    """Check an answer as the page's Check does; return 0 if it passes.

    On a page the answer stands in the place of `exercise.py`, and so it
    does here, in a copy of the packages: what the check imports, reloads or
    starts in another process is the answer.
    """
    pattern = find_pattern(name)
    if not answer.is_file():
        raise UsageError(f"There is no file {answer}. Name your answer's.")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, HERE.name)
        unneeded = shutil.ignore_patterns("__pycache__", "pages")
        shutil.copytree(HERE, copy, ignore=unneeded)
        place = copy / pattern.folder.name / "exercise.py"
        shutil.copyfile(answer, place)
        done = python("-m", f"{pattern.module}.check", folder=Path(folder))
    # The reader's editor knows the answer by its own name.
    said = done.stdout.replace(str(place), str(answer))
    said = re.sub(
        r"(?<=, in )(line \d+) of exercise\.py",
        lambda found: f"{found[1]} of {answer.name}",
        said,
    )
    sys.stdout.write(said)
    # An answer may end the program before the check has come to its end.
    if done.returncode == 0 and said.splitlines()[-1:] != [PASSED]:
        print("NO  The program ended before the check did.")
        return 1
    return done.returncode


def python(
    *arguments: str, folder: Path | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run Python; in a folder, with its modules, the output is kept."""
    path = [str(folder or HERE.parent), os.environ.get("PYTHONPATH", "")]
    ours = {
        "PYTHONPATH": os.pathsep.join(filter(None, path)),
        "PYTHONIOENCODING": "utf-8",
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, **ours},
        stdout=subprocess.PIPE if folder else None,
        stderr=subprocess.STDOUT if folder else None,
        encoding="utf-8",
        check=False,
    )


def version() -> str:
    """Return the installed version, which pyproject.toml states."""
    try:
        return metadata.version("engineering-patterns")
    except metadata.PackageNotFoundError:
        return "of this folder, not installed"


def parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    said = (__doc__ or "").splitlines()
    whole = argparse.ArgumentParser(
        prog="python -m snippets",
        description=said[0],
        epilog="\n".join(said[4:8]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=version())
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("list", help="list the patterns; the default")
    run = commands.add_parser("run", help="run a cell; no CELL names all")
    start = commands.add_parser("start", help="write an exercise's starter")
    check = commands.add_parser("check", help="check an answer to it")
    for command in (run, start, check):
        command.add_argument("pattern", help="as in the list: singleton")
    run.add_argument("cell", nargs="?", help="a file without .py: before")
    for command in (start, check):
        command.add_argument("file", type=Path, help="yours: answer.py")
    return whole


def main() -> int:
    """Do what the command line says.

    Returns:
        0 if it went well, 1 if an answer is refused, 2 if a name is
        unknown; of a cell, the exit code of its program.
    """
    given = parser().parse_args()
    try:
        if given.command == "run":
            return run_cell(given.pattern, given.cell)
        if given.command == "start":
            return start_exercise(given.pattern, given.file)
        if given.command == "check":
            return check_answer(given.pattern, given.file)
        return list_patterns()
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
