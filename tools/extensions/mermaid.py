"""Superfences formatter: a Mermaid fence becomes inline SVG at build time."""

import hashlib
import html
import re
import subprocess
from pathlib import Path
from typing import Any

from pymdownx.superfences import SuperFencesException

from tools.pages.paths import ROOT

SCRIPT = Path(__file__).with_name("mermaid.mjs")
CACHE = ROOT / "build" / "mermaid"


def svg(source: str) -> str:
    """Return the SVG of a Mermaid diagram, from the cache if it is there.

    Args:
        source: Mermaid text.

    Raises:
        SuperFencesException: If Node or the renderer fails; superfences lets
            no other exception through.
    """
    key = hashlib.sha256(SCRIPT.read_bytes() + source.encode()).hexdigest()
    cached = CACHE / f"{key}.svg"
    if not cached.is_file():
        done = subprocess.run(
            ["node", str(SCRIPT)],
            input=source,
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
        if done.returncode:
            message = f"Mermaid cannot draw this diagram:\n{source}\n{done.stderr}"
            raise SuperFencesException(message)
        if done.stdout.count('class="node"') < 2:
            message = f"This Mermaid diagram has fewer than two boxes:\n{source}"
            raise SuperFencesException(message)
        cached.parent.mkdir(parents=True, exist_ok=True)
        cached.write_text(done.stdout, encoding="utf-8")
    return cached.read_text(encoding="utf-8")


def figure(source: str, _language: str, css_class: str, *_: Any, **__: Any) -> str:
    """Format a fence for superfences; a first `%% ` line is the description."""
    described = re.match(r"%% (.+)", source)
    label = html.escape(described[1] if described else "Diagram", quote=True)
    drawn = svg(source).replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
    return f'<figure class="{css_class}">{drawn}</figure>'
