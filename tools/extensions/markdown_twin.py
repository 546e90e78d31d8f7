"""Prepares a page's HTML for its Markdown twin, which mkdocs-llmstxt writes.

A twin has no pictures, so those of the two runs become diagrams of Mermaid. Zensical
writes its twins itself: there they are the list of steps that the page has.
"""

from pathlib import Path

from bs4 import BeautifulSoup, Tag

from tools.extensions.watched_runs import diagrams


def preprocess(soup: BeautifulSoup, output: str) -> None:
    """Change the HTML of the page that becomes the Markdown file `output`.

    mkdocs-llmstxt looks for this name; mkdocs.yml names this file.
    """
    for pictures in soup.select("figure.watch > .watch-pair"):
        pictures.clear()
        for file in diagrams(Path(output).parent.name):
            pictures.append(_fence(soup, file.read_text(encoding="utf-8")))


def _fence(soup: BeautifulSoup, diagram: str) -> Tag:
    block = soup.new_tag("pre", attrs={"class": "language-mermaid"})
    block.append(soup.new_tag("code", string=diagram))
    return block
