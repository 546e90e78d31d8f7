"""Superfences formatter: a Mermaid fence becomes inline SVG at build time."""

import html
import re
from pathlib import Path
from typing import Any

from pymdownx.superfences import SuperFencesException

from tools.extensions.node_script import NodeScriptError, output_of

SCRIPT = Path(__file__).with_name("mermaid.mjs")


def svg(source: str) -> str:
    """Return the SVG of a Mermaid diagram.

    Args:
        source: Mermaid text.

    Raises:
        SuperFencesException: If Node or the renderer fails; superfences lets
            no other exception through.
    """
    try:
        drawn = output_of(SCRIPT, source)
    except NodeScriptError as error:
        message = f"Mermaid cannot draw this diagram:\n{source}\n{error}"
        raise SuperFencesException(message) from error
    if drawn.count('class="node"') < 2:
        message = f"This Mermaid diagram has fewer than two boxes:\n{source}"
        raise SuperFencesException(message)
    return drawn


def figure(source: str, _language: str, css_class: str, *_: Any, **__: Any) -> str:
    """Format a fence for superfences; a first `%% ` line is the description."""
    described = re.match(r"%% (.+)", source)
    label = html.escape(described[1] if described else "Diagram", quote=True)
    drawn = svg(source).replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
    return f'<figure class="{css_class}">{drawn}</figure>'
