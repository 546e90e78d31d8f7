"""Compiles requirements/*.in to lock files: versions and hashes, no addresses."""

import subprocess
import sys

from tools.pages.paths import ROOT

UV = [
    *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal"),
    *("--python-version", "3.11", "--generate-hashes", "--no-header"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-annotate"),
]
# On Linux the public index has PyTorch with several gigabytes for GPUs. The wheel
# for a CPU (x86-64, Python 3.11) comes from PyTorch's own index or from a folder
# (PIP_EXTRA_INDEX_URL, PIP_FIND_LINKS), and pip prefers any wheel whose hash the
# index states; so on Linux this hash is the only one allowed.
TORCH_CPU = "6746dbcbeb526eb61330b76b41ff1b4eb848951103a892eeb080dfa2b264667b"
GPU_ONLY = ("cuda-", "nvidia-", "triton")


def compile_lock(name: str, *options: str) -> str:
    """Compile `requirements/<name>.in` and return the lock's text."""
    folder = ROOT / "requirements"
    done = subprocess.run(
        [*UV, *options, f"{folder}/{name}.in"],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    return f"# Compiled by `make lock` from {name}.in.\n{done.stdout}"


def without_gpu(lock: str) -> str:
    """Drop what a CPU never loads, and admit the CPU wheel of PyTorch."""
    kept, dropping = [], False
    for line in lock.splitlines():
        if not line.startswith(" "):
            dropping = line.startswith(GPU_ONLY)
        if line.startswith("torch=="):
            pin = line.removesuffix(" \\")
            kept.append(f"{pin} ; sys_platform == 'linux' \\")
            kept.append(f"    --hash=sha256:{TORCH_CPU}")
            line = f"{pin} ; sys_platform != 'linux' \\"
        if not dropping:
            kept.append(line)
    return "".join(f"{line}\n" for line in kept)


def main() -> None:
    """Write the three lock files."""
    site = ROOT / "requirements" / "site.txt"
    site.write_text(compile_lock("site"), encoding="utf-8")
    node = compile_lock("node")
    (site.parent / "node.txt").write_text(node, encoding="utf-8")
    torch = without_gpu(compile_lock("torch", "-c", str(site)))
    (site.parent / "torch.txt").write_text(torch, encoding="utf-8")


if __name__ == "__main__":
    main()
