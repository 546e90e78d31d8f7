"""Runs a script of Node at build time and keeps what it wrote."""

import hashlib
import subprocess
from pathlib import Path

from tools.pages.paths import ROOT

CACHE = ROOT / "build" / "drawn"


class NodeScriptError(Exception):
    """A script has failed; the text is what it said."""


def output_of(script: Path, source: str) -> str:
    """Return what a script writes when it reads `source`, or wrote before.

    Raises:
        NodeScriptError: If Node or the script fails.
    """
    key = hashlib.sha256(script.read_bytes() + source.encode()).hexdigest()
    cached = CACHE / key
    if not cached.is_file():
        done = subprocess.run(
            ["node", str(script)],
            input=source,
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
        if done.returncode:
            raise NodeScriptError(done.stderr)
        cached.parent.mkdir(parents=True, exist_ok=True)
        # Builds run side by side, so nobody may find half a file.
        part = cached.with_suffix(f".{id(done)}")
        part.write_text(done.stdout, encoding="utf-8")
        part.rename(cached)
    return cached.read_text(encoding="utf-8")
