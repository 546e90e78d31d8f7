"""Draws all patterns and their relations as one inline SVG.

Graphviz says where boxes and lines go. The SVG is ours, so that each box is a link, the
colors are the page's, and a screen reader is told what the lines say.
"""

import json
import posixpath
import shlex
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from tools.contract import RELATIONS
from tools.extensions.generated_parts import related, relations_of
from tools.extensions.markdown_text import link
from tools.extensions.node_script import output_of
from tools.pages.page import Pattern
from tools.pages.relations import Related, relations_once

SCRIPT = Path(__file__).with_suffix(".mjs")
LABEL = "Patterns and their relations; each box is a link, and all is in words below"
# Graphviz counts in inches; a pixel of CSS is a 96th of one, and letters are small.
PIXELS = 72
LETTER, MARGIN, HEIGHT = 0.1, 0.3, 0.4
Box = tuple[float, float, float, float]
GRAPH = 'overlap=false splines=true sep="+6" node [shape=box fixedsize=true]'


def relation_map(patterns: list[Pattern], folder: str) -> list[str]:
    """Draw the map, name its lines, and say all of it in words below."""
    stated = relations_once(patterns)
    kinds = [kind for kind in RELATIONS if any(one.kind == kind for one in stated)]
    legend = "".join(
        f'<li><svg viewBox="0 0 30 8" aria-hidden="true"><path class="line {kind}" '
        f'd="M1,4 L29,4"/></svg>{RELATIONS[kind][0]}</li>'
        for kind in kinds
    )
    drawn = ElementTree.tostring(_svg(patterns, stated, folder), encoding="unicode")
    out = [
        '<figure class="relation-map">',
        f'<div tabindex="0" role="region" aria-label="The map">{drawn}</div>',
        f"<figcaption><ul>{legend}</ul></figcaption>",
        "</figure>",
        "",
        "## The same in words { #in-words }",
        "",
    ]
    for one in patterns:
        out += [f"### {link(one, folder)} {{ #{one.name} }}", ""]
        out += [*related(one, patterns, folder), ""]
    return out


def _svg(patterns: list[Pattern], stated: list[Related], folder: str) -> Element:
    boxes, lines, (width, height) = _layout(patterns, stated)
    # Room for the borders of boxes at the edge.
    size = f"-3 -3 {width + 6:.0f} {height + 6:.0f}"
    svg = Element("svg", {"viewBox": size, "role": "group", "aria-label": LABEL})
    # What the pointer or the focus is on stands out, with its lines.
    SubElement(svg, "style").text = " ".join(
        f".relation-map:has(.box-{one.name}:is(:hover, :focus)) "
        f".map-line:not(.of-{one.name}) {{ opacity: 0.12 }}"
        for one in patterns
    )
    arrow = {"id": "arrow", "viewBox": "0 0 10 10", "refX": "8", "refY": "5"}
    arrow |= {"markerWidth": "7", "markerHeight": "7", "orient": "auto"}
    SubElement(SubElement(svg, "marker", arrow), "path", {"d": "M0,0 L10,5 L0,10"})
    for one, path in zip(stated, lines, strict=True):
        classes = f"line map-line {one.kind} of-{one.page.name} of-{one.to.name}"
        drawn = SubElement(svg, "path", {"class": classes, "d": path})
        if not one.is_mutual:
            drawn.set("marker-end", "url(#arrow)")
    for page, box in zip(patterns, boxes, strict=True):
        # From the page's HTML, which has a folder of its own.
        target = posixpath.relpath(page.url, f"/{folder}/page")
        said = "; ".join([page.meta.title, *relations_of(page, patterns)])
        classes = f"box box-{page.name} {page.family}"
        # The theme's scripts take whatever has a `href` for a link of HTML, and fail.
        about = {"class": classes, "xlink:href": f"{target}/", "aria-label": said}
        _draw_box(SubElement(svg, "a", about), page.meta.title, box)
    return svg


def _draw_box(parent: Element, title: str, box: Box) -> None:
    x, y, width, height = box
    place = {"x": x - width / 2, "y": y - height / 2, "width": width, "height": height}
    place |= {"rx": 6}
    SubElement(parent, "rect", {name: f"{at:.1f}" for name, at in place.items()})
    text = {"x": f"{x:.1f}", "y": f"{y + 4:.1f}", "text-anchor": "middle"}
    SubElement(parent, "text", text).text = title


def _layout(
    patterns: list[Pattern], stated: list[Related]
) -> tuple[list[Box], list[str], tuple[float, float]]:
    """Return boxes (center, size), paths of lines, and the size of all, in pixels."""
    nodes = [
        f"{json.dumps(one.name)} "
        f"[width={len(one.meta.title) * LETTER + MARGIN:.2f} height={HEIGHT}]"
        for one in patterns
    ]
    edges = [
        f"{json.dumps(one.page.name)} -- {json.dumps(one.to.name)}" for one in stated
    ]
    drawn = output_of(SCRIPT, "\n".join(["graph {", GRAPH, *nodes, *edges, "}"]))
    places: dict[str, Box] = {}
    # A pair can have several relations, and Graphviz has an order of its own.
    paths: dict[tuple[str, str], list[str]] = {}
    width = height = 0.0
    for line in drawn.splitlines():
        what, *rest = shlex.split(line)
        if what == "graph":
            width, height = (float(inches) * PIXELS for inches in rest[1:3])
        elif what == "node":
            x, y, w, h = (float(inches) * PIXELS for inches in rest[1:5])
            places[rest[0]] = x, height - y, w, h
        elif what == "edge":
            numbers = [
                float(inches) * PIXELS for inches in rest[3 : 3 + 2 * int(rest[2])]
            ]
            points = [
                f"{x:.1f},{height - y:.1f}"
                for x, y in zip(numbers[::2], numbers[1::2], strict=True)
            ]
            path = f"M{points[0]} C{' '.join(points[1:])}"
            paths.setdefault((rest[0], rest[1]), []).append(path)
    boxes = [places[one.name] for one in patterns]
    lines = [paths[one.page.name, one.to.name].pop(0) for one in stated]
    return boxes, lines, (width, height)
