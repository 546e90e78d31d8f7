"""Compiles requirements/*.in to lock files: versions and hashes, no addresses.

python -m tools.commands.lock                     what is new; other pins stay
python -m tools.commands.lock --upgrade tenacity  moves this one to its newest
python -m tools.commands.lock --upgrade 1         moves all but PyTorch
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

from tools.contract import TORCH_LIBRARIES
from tools.pages.paths import ROOT

FOLDER = ROOT / "requirements"
UV = (sys.executable, "-m", "uv", "pip", "compile", "--quiet")
OPTIONS = (
    *("--universal", "--python-version", "3.11", "--generate-hashes", "--no-header"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-annotate"),
)
# On Linux the public index has PyTorch with several gigabytes for GPUs. The wheel
# for a CPU (x86-64, Python 3.11) comes from PyTorch's own index or from a folder
# (PIP_EXTRA_INDEX_URL, PIP_FIND_LINKS), and pip prefers any wheel whose hash the
# index states; so on Linux this hash is the only one allowed. It is copied by hand.
TORCH_VERSION = "2.13.0"
TORCH_CPU = "6746dbcbeb526eb61330b76b41ff1b4eb848951103a892eeb080dfa2b264667b"
GPU_ONLY = ("cuda-", "nvidia-", "triton")
# A requirement's name, its extras, and its version.
PIN = re.compile(r"^([\w.-]+)(\[[\w,]+\])?==([^\s;\\]+)", re.MULTILINE)
# Each lock file, and what it is compiled from.
SOURCES = {
    "site": "site.in and libraries.in",
    "torch": "libraries.in",
    "node": "node.in",
}


def sources() -> dict[str, str]:
    """Return the requirements of each lock file, as its .in files state them."""
    text = {path.stem: path.read_text("utf-8") for path in FOLDER.glob("*.in")}
    lines = [line for line in text["libraries"].splitlines() if line]
    torch = [line for line in lines if PIN.sub(r"\1", line) in TORCH_LIBRARIES]
    rest = [line for line in lines if line not in torch]
    return {
        "site": "\n".join([text["site"], *rest, ""]),
        "torch": "\n".join([*torch, ""]),
        "node": text["node"],
    }


def without_pins(requirements: str, names: Collection[str] | None) -> str:
    r"""Leave the version of these packages open; None is all but PyTorch.

    >>> without_pins("moto[s3]==5.2.5\nflask==3.1.3", ["moto"])
    'moto[s3]\nflask==3.1.3'
    """

    def opened(pin: re.Match[str]) -> str:
        is_open = pin[1] != "torch" if names is None else pin[1] in names
        return f"{pin[1]}{pin[2] or ''}" if is_open else pin[0]

    return PIN.sub(opened, requirements)


def pins(requirements: str) -> dict[str, str]:
    """Return the version that each package is pinned to."""
    return {pin[1]: pin[3] for pin in PIN.finditer(requirements)}


def compile_lock(requirements: str, lock: str, shared: str, *options: str) -> str:
    """Compile requirements; what `lock` pins stays as it is where it can.

    Args:
        requirements: The text of an .in file.
        lock: The lock file as it was.
        shared: Another lock file: what both need, they need in its version.
        options: For uv.
    """
    with tempfile.TemporaryDirectory() as folder:
        constraints = Path(folder, "shared.txt")
        constraints.write_text(shared, encoding="utf-8")
        # uv prefers the versions of the file that it writes to.
        output = Path(folder, "lock.txt")
        output.write_text(lock, encoding="utf-8")
        done = subprocess.run(
            [
                *(*UV, *OPTIONS, *options, "--constraints", str(constraints)),
                *("--output-file", str(output), "-"),
            ],
            input=requirements,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            check=False,
        )
        if done.returncode:
            sys.exit(f"requirements/*.in cannot be installed together.\n{done.stderr}")
        return output.read_text(encoding="utf-8")


def without_gpu(lock: str) -> str:
    """Drop what a CPU never loads, and admit the CPU wheel of PyTorch."""
    kept, dropping = [], False
    for line in lock.splitlines():
        if not line.startswith(" "):
            dropping = line.startswith(GPU_ONLY)
        if line.startswith("torch=="):
            pin = line.removesuffix(" \\")
            if pin != f"torch=={TORCH_VERSION}":
                sys.exit(
                    f"tools/commands/lock.py: TORCH_CPU is of torch {TORCH_VERSION}, "
                    f"and the lock has {pin}. Write the hash of its wheel for a CPU "
                    "(x86-64, Python 3.11) there, and its version."
                )
            kept.append(f"{pin} ; sys_platform == 'linux' \\")
            kept.append(f"    --hash=sha256:{TORCH_CPU}")
            line = f"{pin} ; sys_platform != 'linux' \\"
        if not dropping:
            kept.append(line)
    return "".join(f"{line}\n" for line in kept)


def with_one_torch(lock: str) -> str:
    """Undo what `without_gpu` did for Linux: uv is to read one torch."""
    head = r"(torch==\S+) ; sys_platform == 'linux' \\\n    --hash=\S+\n"
    return re.sub(head + r"\1 ; [^\n]*\n", r"\1 \\\n", lock)


def lock_all(upgraded: Collection[str] | None = ()) -> None:
    """Write the lock files, and the upgraded versions into the .in files.

    Args:
        upgraded: Packages that move to their newest release; None is all but PyTorch.
    """
    options = [f"--upgrade-package={name}" for name in upgraded or ()]
    if upgraded is None:
        options = ["--upgrade"]
    fresh, texts = dict[str, str](), dict[Path, str]()
    for name, requirements in sources().items():
        path = FOLDER / f"{name}.txt"
        old = path.read_text(encoding="utf-8")
        shared = ""
        if name == "torch":
            old, shared = with_one_torch(old), texts[FOLDER / "site.txt"]
        wanted = without_pins(requirements, upgraded)
        lock = compile_lock(wanted, old, shared, *options)
        fresh |= pins(lock)
        text = without_gpu(lock) if name == "torch" else lock
        head = f"# Compiled by `make lock` from {SOURCES[name]}.\n"
        texts[path] = head + text
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    for source in FOLDER.glob("*.in"):
        text = PIN.sub(
            lambda pin: f"{pin[1]}{pin[2] or ''}=={fresh[pin[1].lower()]}",
            source.read_text(encoding="utf-8"),
        )
        source.write_text(text, encoding="utf-8")


def main() -> None:
    """Read the command line and compile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", default="", help="tenacity,openai; or 1: all")
    wanted = parser.parse_args().upgrade
    names = [name for name in wanted.split(",") if name]
    known = {name for text in sources().values() for name in pins(text)}
    if wanted != "1" and (unknown := set(names) - known):
        sys.exit(f"No requirements/*.in pins {', '.join(sorted(unknown))}.")
    lock_all(None if wanted == "1" else names)


if __name__ == "__main__":
    main()
