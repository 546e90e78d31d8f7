"""Runs the programs beside it in CPython and writes down what each prints.

Usage: python3.14 tests/browser/runner/python/record.py

The Python must be of the version that the site runs, so that its words can be compared.
A program begins with comments: the first says what it shows. `Zones:` names the time
zones to run it in, else it runs in UTC. Where a browser cannot do as CPython does,
`Differs:` names the row of the table in docs/how-it-works.md that says so, and
`In the browser` (`, exit 1`) is followed by the lines that the browser prints.
"""

import contextlib
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import termios
from pathlib import Path
from typing import TypedDict

HERE = Path(__file__).resolve().parent
VERSION = (3, 14)
MODULE = "snippets.sample.before"
UTC = "UTC"
ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "PATH": os.defpath,
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHON_COLORS": "0",
}


class Ending(TypedDict):
    """What a program has printed on both streams, and how it ended."""

    exit: int
    output: list[str]


class Recorded(TypedDict):
    """One program in one time zone."""

    program: str
    shows: str
    sha256: str
    zone: str
    differs: str | None
    cpython: Ending
    browser: Ending


def main() -> None:
    """Record all programs.

    Raises:
        SystemExit: If this is another Python, or a program's comments are wrong.
    """
    if sys.version_info[:2] != VERSION:
        sys.exit(f"run it with Python {VERSION[0]}.{VERSION[1]}, not {sys.version}")
    programs = sorted((HERE / "programs").rglob("*.py"))
    recorded = [entry for program in programs for entry in record(program)]
    text = json.dumps(recorded, indent=1, ensure_ascii=False)
    (HERE / "recorded.json").write_text(f"{text}\n", encoding="utf-8")
    print(f"{len(recorded)} runs of {len(programs)} programs are recorded")


def record(path: Path) -> list[Recorded]:
    """Run one program in each of its time zones."""
    text = path.read_text(encoding="utf-8")
    header = re.match(r"(?:#.*\n)*", text)[0]  # type: ignore[index]
    comments = [re.sub("^# ?", "", line) for line in header.splitlines()]
    if not comments:
        sys.exit(f"{path}:1: begin with a comment that says what the program shows")
    zones = _field(comments, "Zones") or UTC
    differs = _field(comments, "Differs")
    in_browser = _in_browser(comments)
    if (differs is None) != (in_browser is None):
        sys.exit(f"{path}:1: `Differs:` and `In the browser` need each other")
    entries: list[Recorded] = []
    for zone in zones.split(", "):
        ending = run(text, zone)
        entries.append(
            {
                "program": path.relative_to(HERE / "programs").as_posix(),
                "shows": comments[0],
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "zone": zone,
                "differs": differs,
                "cpython": ending,
                "browser": in_browser or ending,
            }
        )
    return entries


def run(text: str, zone: str) -> Ending:
    """Run `text` as the project's module, as `python -m` does."""
    with tempfile.TemporaryDirectory() as folder:
        # What `tempfile` gives may lead through a link, which tracebacks do not.
        root = Path(folder).resolve()
        # The site's Python has this name, which some programs print.
        python = root / "python3"
        python.symlink_to(sys.executable)
        package = root / "snippets" / "sample"
        package.mkdir(parents=True)
        (package / "before.py").write_text(text, encoding="utf-8")
        command = [os.fspath(python), "-m", MODULE]
        code, printed = _on_terminal(command, root, {**ENVIRONMENT, "TZ": zone})
    output = _own_frames(printed.replace(f"{root}/", ""))
    # No address of an object is the same twice.
    output = re.sub("0x[0-9a-f]+", "0x…", output)
    # A signal ends it with a code below zero, of which a shell makes this.
    return {"exit": code if code >= 0 else 128 - code, "output": output.split("\n")}


def _on_terminal(
    command: list[str], folder: Path, environment: dict[str, str]
) -> tuple[int, str]:
    """Run a command whose streams are a terminal, and return exit code and output.

    Python writes a line at a time there, and errors at once, as in a browser.
    """
    ours, theirs = os.openpty()
    modes = termios.tcgetattr(theirs)
    # The terminal shall not make two characters of each line end.
    modes[1] &= ~termios.OPOST
    termios.tcsetattr(theirs, termios.TCSANOW, modes)
    program = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    printed = b""
    # Reading fails when the last who could write has ended.
    with contextlib.suppress(OSError):
        while piece := os.read(ours, 65_536):
            printed += piece
    os.close(ours)
    return program.wait(), printed.decode()


def _field(comments: list[str], name: str) -> str | None:
    of_name = f"{name}: "
    for line in comments:
        if line.startswith(of_name):
            return line.removeprefix(of_name)
    return None


def _in_browser(comments: list[str]) -> Ending | None:
    for at, line in enumerate(comments):
        match = re.fullmatch(r"In the browser(?:, exit (\d+))?:", line)
        if match:
            printed = [line.removeprefix("  ") for line in comments[at + 1 :]]
            return {"exit": int(match[1] or 0), "output": [*printed, ""]}
    return None


def _own_frames(output: str) -> str:
    """Leave out frames of the library, as the site does: a reader's own code counts."""
    kept: list[str] = []
    foreign: str | None = None
    for line in output.split("\n"):
        frame = re.match(r'([ |]*)File "(.*?)", line \d+, in ', line)
        if frame:
            library = frame[2].startswith(("<frozen ", sys.prefix))
            foreign = frame[1] if library else None
        elif foreign is not None and not line.startswith(f"{foreign}  "):
            foreign = None
        if foreign is None:
            kept.append(line)
    return "\n".join(kept)


if __name__ == "__main__":
    main()
