"""The terms of includes/glossary.md, which every page explains."""

import re
from pathlib import Path

from tools.pages.paths import ROOT

GLOSSARY = ROOT / "includes" / "glossary.md"
TERM = re.compile(r"^\*\[(?P<term>[^\]]+)\]: (?P<meaning>.+?)\.?$", re.MULTILINE)


def read_glossary(path: Path = GLOSSARY) -> dict[str, str]:
    """Return each term with what it means, which ends without a full stop."""
    text = path.read_text(encoding="utf-8")
    return {found["term"]: found["meaning"] for found in TERM.finditer(text)}
