"""Runs every claim about a library on the newest releases that can be installed.

    python -m tools.commands.newest
    python -m tools.commands.newest --keep torch,mlflow-skinny

It makes an environment of its own in build/newest, with the newest releases of what
requirements/libraries.in names, and all else as it is pinned. There it runs
`tools.commands.claims`; build/newest/report.md is text for an issue.
"""

import argparse
import os
import shutil
import subprocess
import sys

from tools.commands.lock import pins, sources, without_pins
from tools.pages.paths import ROOT

FOLDER = ROOT / "build" / "newest"
PYTHON = FOLDER / "env" / "bin" / "python"
REPORT = FOLDER / "report.md"
UV = (sys.executable, "-m", "uv")


def requirements(kept: list[str]) -> str:
    """Return what is installed: tools as pinned, libraries open but for those kept."""
    libraries = (ROOT / "requirements" / "libraries.in").read_text(encoding="utf-8")
    asked = sources()
    return without_pins(
        asked["site"] + asked["torch"], set(pins(libraries)).difference(kept)
    )


def options() -> list[str]:
    """Return where else packages come from: what pip is told, and PyTorch for a CPU."""
    found = []
    for name, option in (
        ("PIP_FIND_LINKS", "--find-links"),
        ("PIP_EXTRA_INDEX_URL", "--extra-index-url"),
    ):
        for place in os.environ.get(name, "").split():
            found += [option, place]
    # uv knows PyTorch's own index. Where pip is told of one, it is asked in its place.
    return found or ["--torch-backend", "cpu"]


def install(kept: list[str]) -> None:
    """Make the environment anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    asked = FOLDER / "requirements.in"
    asked.write_text(requirements(kept), encoding="utf-8")
    subprocess.run(
        [*UV, "venv", "--quiet", "--python", sys.executable, str(FOLDER / "env")],
        check=True,
    )
    done = subprocess.run(
        [
            *(*UV, "pip", "install", "--quiet", "--python", str(PYTHON)),
            *(*options(), "--requirement", str(asked)),
        ],
        check=False,
    )
    if done.returncode:
        sys.exit(
            "The newest releases cannot be installed together, see above. Keep the "
            "pin of one that is to blame: python -m tools.commands.newest --keep torch"
        )


def main() -> None:
    """Install, run the claims there, and end as they do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", default="", help="libraries that stay as pinned")
    install(parser.parse_args().keep.split(","))
    command = [str(PYTHON), "-m", "tools.commands.claims", str(REPORT)]
    sys.exit(subprocess.run(command, cwd=ROOT, check=False).returncode)


if __name__ == "__main__":
    main()
